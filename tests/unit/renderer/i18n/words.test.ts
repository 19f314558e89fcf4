import { errorCodes } from '@shared/errors'
import { auditFaultSchema, auditNoteSchema } from '@shared/schemas/audit'
import { credentialStateSchema, keyTestOutcomeSchema, keyTestSchema } from '@shared/schemas/credential'
import {
  confidenceSchema,
  evidenceItemSchema,
  findingIdSchema,
  fixSchema,
  probeKindSchema
} from '@shared/schemas/diagnosis'
import { type BaseUrlProblem, environmentColors, guardLevels } from '@shared/schemas/environment'
import { failureCodeSchema } from '@shared/schemas/exchange'
import { pastedProblemSchema } from '@shared/schemas/pasted'
import { effectSchema } from '@shared/schemas/provider'
import type { RequestProblemCode } from '@shared/schemas/request'
import { generatedFormSchema, secretFindingCodeSchema } from '@shared/schemas/secret'
import { languages } from '@shared/schemas/settings'
import { shareLabelsSchema, sharePartSchema } from '@shared/schemas/share'
import { sandboxStateSchema, vaultStateSchema } from '@shared/schemas/vault'
import { keyReadingSchema, keyStandingSchema } from '@shared/schemas/which-key'
import { describe, expect, it } from 'vitest'
import { en } from '../../../../renderer/i18n/en'
import { es } from '../../../../renderer/i18n/es'

type Tree = { [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): [path: string, words: string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`)
  )

const variables = (words: string): string[] => [...words.matchAll(/\{\{[^}]+\}\}/g)].map(String).sort()

const english = leaves(en)
const spanish = new Map(leaves(es))

const reasonsOf = (status: 'unavailable' | 'damaged'): string[] => {
  const state = vaultStateSchema.options.find(option => option.shape.status.value === status)
  return state && 'reason' in state.shape ? [...state.shape.reason.options].sort() : []
}

describe('both languages', () => {
  it('are those of the contract', () => {
    expect(languages).toEqual(['en', 'es'])
  })

  it('have the same keys, none of them empty', () => {
    expect([...spanish.keys()].sort()).toEqual(english.map(([path]) => path).sort())
    for (const [path, words] of [...english, ...spanish]) expect(words.trim(), path).not.toBe('')
  })

  it('fill in the same values', () => {
    for (const [path, words] of english) expect(variables(spanish.get(path) ?? ''), path).toEqual(variables(words))
  })

  it('are two languages', () => {
    const same = english.filter(([path, words]) => words.length > 25 && spanish.get(path) === words)
    expect(same.map(([path]) => path)).toEqual(['settings.version'])
  })
})

describe('there are words for', () => {
  it('every error code', () => {
    expect(Object.keys(en.errors).sort()).toEqual([...errorCodes].sort())
  })

  it('every failure of a send', () => {
    expect(Object.keys(en.failures).sort()).toEqual([...failureCodeSchema.options].sort())
  })

  it('every state of a credential, and what it means', () => {
    expect(Object.keys(en.credentialState).sort()).toEqual([...credentialStateSchema.options].sort())
    expect(Object.keys(en.credentialStateHelp).sort()).toEqual([...credentialStateSchema.options].sort())
  })

  it('every effect of a call', () => {
    expect(Object.keys(en.effect).sort()).toEqual([...effectSchema.options].sort())
  })

  it('every reason why a vault is not open', () => {
    expect(Object.keys(en.vaultUnavailable).sort()).toEqual(reasonsOf('unavailable'))
    expect(Object.keys(en.vaultDamaged).sort()).toEqual(reasonsOf('damaged'))
  })

  it('everything that can be found in a key, and that a test can tell', () => {
    expect(Object.keys(en.secretFindings).sort()).toEqual([...secretFindingCodeSchema.options].sort())
    expect(Object.keys(en.keyTest.outcome).sort()).toEqual([...keyTestOutcomeSchema.options].sort())
    expect(Object.keys(en.keyTest.reason).sort()).toEqual([...keyTestSchema.shape.reason.options].sort())
    for (const form of generatedFormSchema.options) expect(en.credentialForm).toHaveProperty(`generate_${form}`)
  })

  it('every cause, piece of evidence, fix and probe of a diagnosis', () => {
    for (const { diagnosis } of [en, es]) {
      expect(Object.keys(diagnosis.findings).sort()).toEqual([...findingIdSchema.options].sort())
      for (const words of Object.values(diagnosis.findings)) expect(Object.keys(words)).toEqual(['title', 'todo'])
      const kinds = evidenceItemSchema.options.map(({ shape }) => shape.kind.value)
      expect(Object.keys(diagnosis.evidenceKinds).sort()).toEqual([...kinds].sort())
      const actions = fixSchema.options.map(({ shape }) => shape.action.value)
      expect(Object.keys(diagnosis.fixes).sort()).toEqual([...actions].sort())
      expect(Object.keys(diagnosis.probes).sort()).toEqual([...probeKindSchema.options].sort())
      expect(Object.keys(diagnosis.confidence).sort()).toEqual([...confidenceSchema.options].sort())
    }
  })

  it('every reason why a pasted text is not read, and every way in which a key is', () => {
    expect(Object.keys(en.pasted.problems).sort()).toEqual([...pastedProblemSchema.options].sort())
    expect(Object.keys(en.whichKey.readings).sort()).toEqual([...keyReadingSchema.options].sort())
    for (const standing of keyStandingSchema.options) expect(en.whichKey).toHaveProperty(standing)
    expect(Object.keys(en.share.part).sort()).toEqual([...sharePartSchema.options].sort())
    expect(Object.keys(en.share.document).sort()).toEqual(Object.keys(shareLabelsSchema.shape).sort())
  })

  it('every colour and every guard of an environment', () => {
    expect(Object.keys(en.environments.colors).sort()).toEqual([...environmentColors].sort())
    expect(Object.keys(en.environments.guards).sort()).toEqual([...guardLevels].sort())
    expect(Object.keys(en.environments.guardHelp).sort()).toEqual([...guardLevels].sort())
  })

  it('every fault and every note of the audit log', () => {
    expect(Object.keys(en.audit.reasons).sort()).toEqual([...auditFaultSchema.options].sort())
    expect(Object.keys(en.audit.notes).sort()).toEqual([...auditNoteSchema.options].sort())
  })

  it('every state of the sandbox', () => {
    for (const option of sandboxStateSchema.options) expect(en.sandbox).toHaveProperty(option.shape.status.value)
  })

  it('every problem that the domain can find', () => {
    // The compiler compares: a problem without words, or words without a problem, does not type-check.
    const addresses: Record<BaseUrlProblem, string> = en.baseUrlProblems
    const requests: Record<RequestProblemCode, string> = en.requestProblems
    expect(Object.keys({ ...addresses, ...requests }).length).toBeGreaterThan(30)
  })
})

it('says of an unexpected error that it was logged and nothing was lost', () => {
  expect(en.errors.internal).toMatch(/logged.*nothing was lost/)
  expect(es.errors.internal).toMatch(/registrado.*no se perdió nada/)
})
