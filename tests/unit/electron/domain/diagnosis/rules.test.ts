import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { ProviderFacts } from '../../../../../electron/domain/diagnosis/evidence'
import { finding } from '../../../../../electron/domain/diagnosis/finding'
import { rank } from '../../../../../electron/domain/diagnosis/ranking'
import { rules } from '../../../../../electron/domain/diagnosis/rules'
import { wisphubNet } from '../../../../../electron/providers/wisphub-net'
import { allCases } from './cases'
import { evidenceOf } from './evidence-of'

const folder = path.resolve(import.meta.dirname, '../../../../../electron/domain/diagnosis/rules')

it('registers every file of the folder, once', () => {
  expect(rules).toHaveLength(readdirSync(folder).length - 1)
  expect(new Set(rules).size).toBe(rules.length)
})

/** Only ever second to another one: they add what else may be, or what to do about it. */
const companions = ['ambiguousRefusal', 'proxy']

it.each(rules.map(rule => [rule.name, rule] as const))('%s is what some case needs', (name, rule) => {
  const without = (other: typeof rule) => rules.filter(one => one !== other)
  const differs = allCases.some(({ given }) => {
    const evidence = evidenceOf(given)
    const [all, fewer] = [rules, without(rule)].map(some => rank(some.flatMap(one => one(evidence))))
    return companions.includes(name) ? all?.length !== fewer?.length : all?.[0]?.id !== fewer?.[0]?.id
  })
  expect(differs).toBe(true)
})

it('takes a provider as it is for the facts about it', () => {
  const facts: ProviderFacts = wisphubNet
  expect(facts.id).toBe('wisphub-net')
})

it('ranks by confidence, then by how particular a cause is, then by the registry', () => {
  const fix = { action: 'none' } as const
  const ids = rank([
    finding('refused_unexplained', 'certain', { fix }),
    finding('key_refused', 'likely', { fix }),
    finding('key_dirty', 'likely', { fix }),
    finding('key_refused', 'possible', { fix }),
    finding('key_not_seen', 'certain', { fix }),
    finding('key_cut', 'likely', { fix })
  ]).map(({ id, confidence }) => [id, confidence])
  expect(ids).toEqual([
    ['key_not_seen', 'certain'],
    ['key_dirty', 'likely'],
    ['key_cut', 'likely'],
    ['key_refused', 'likely']
  ])
})
