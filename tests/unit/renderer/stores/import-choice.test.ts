import type { ImportRow } from '@shared/schemas/import'
import { importChoiceSchema } from '@shared/schemas/import'
import type { SecretFinding } from '@shared/schemas/secret'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { providers } from '../../../../electron/providers/registry'
import { summarizeProvider } from '../../../../electron/providers/summary'
import { choiceOf, rowProblem, toImportChoices, withProvider } from '../../../../renderer/stores/import-choice'
import { fakeId } from '../fake-data'

const refused: SecretFinding = { code: 'line_break', severity: 'refused', cleanable: true, detail: '' }
const row = (change: Partial<ImportRow> = {}): ImportRow => ({
  index: 0,
  line: 1,
  label: 'WISPHUB_NET_KEY',
  tags: [],
  providerId: 'wisphub-net',
  authentication: { methodId: 'api-key', fields: {} },
  environmentName: 'wisphub.net',
  baseUrl: 'https://api.wisphub.net',
  production: true,
  details: { owner: '', issuedOn: null, expiresOn: null, consumers: [] },
  length: 41,
  findings: [],
  sameAs: null,
  ...change
})

it('takes a row as it is found, but neither a refused key nor one that the vault has', () => {
  expect(choiceOf(row())).toMatchObject({ included: true, clean: false })
  expect(choiceOf(row({ findings: [refused] })).included).toBe(false)
  expect(choiceOf(row({ sameAs: 'Support team' })).included).toBe(false)
})

describe('what a row lacks', () => {
  it.each([
    [{ label: ' ' }, 'label'],
    [{ providerId: null, authentication: null }, 'provider'],
    [{ baseUrl: '' }, 'baseUrl'],
    [{ environmentName: '' }, 'environment'],
    [{ findings: [refused] }, 'refused'],
    [{ findings: [{ ...refused, severity: 'doubt' as const }] }, null],
    [{}, null]
  ])('in %o is %s', (change, problem) => {
    expect(rowProblem(row(change), choiceOf(row(change)))).toBe(problem)
  })

  it('is nothing once the clean form is taken, where that helps', () => {
    const clean = (findings: SecretFinding[]) =>
      rowProblem(row({ findings }), { ...choiceOf(row({ findings })), clean: true })
    expect(clean([refused])).toBeNull()
    expect(clean([{ ...refused, cleanable: false }])).toBe('refused')
  })
})

it('fills in from a provider what the file did not say, and leaves what it said', () => {
  const all = providers.map(summarizeProvider)
  for (const provider of all) {
    const blank = { ...choiceOf(row({ providerId: null, authentication: null, baseUrl: '', environmentName: '' })) }
    const chosen = withProvider(blank, provider)
    expect(chosen.providerId).toBe(provider.id)
    expect(chosen.authentication?.methodId).toBe(provider.authMethods[0]?.id)
    const said = withProvider({ ...blank, baseUrl: 'https://x.example', environmentName: 'X' }, provider)
    expect(said).toMatchObject({ baseUrl: 'https://x.example', environmentName: 'X' })
  }
})

it('hands over only what is wanted and complete, in a form that main takes', () => {
  const some = fc.record({
    label: fc.constantFrom('', 'A key'),
    providerId: fc.constantFrom('wisphub-net', null),
    baseUrl: fc.constantFrom('', 'https://api.wisphub.net'),
    environmentName: fc.constantFrom('', 'Main'),
    findings: fc.constantFrom<SecretFinding[]>([], [refused])
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(some, fc.boolean(), fc.boolean()), { maxLength: 12 }), parts => {
      const rows = parts.map(([change], index) => row({ ...change, index }))
      const choices = rows.map((one, index) => ({
        ...choiceOf(one),
        included: parts[index]?.[1] ?? false,
        clean: parts[index]?.[2] ?? false
      }))
      const preview = {
        id: fakeId(6, 1),
        fileName: 'a',
        format: 'dotenv' as const,
        readableByOthers: false,
        rows,
        skipped: []
      }
      const taken = toImportChoices(preview, choices)
      for (const choice of taken) expect(importChoiceSchema.safeParse(choice).success).toBe(true)
      const complete = rows.filter((one, index) => {
        const choice = choices[index]
        return choice?.included && rowProblem(one, choice) === null
      })
      expect(taken.map(({ index }) => index)).toEqual(complete.map(({ index }) => index))
    })
  )
})
