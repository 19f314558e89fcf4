import type { SecretFinding } from '@shared/schemas/secret'
import { expect, it } from 'vitest'
import { canBeCleaned, type HeldSecret, standingOf } from '../../../../../renderer/features/credentials/secret-standing'
import { fakeId } from '../../fake-data'

const held = (
  findings: SecretFinding[],
  change: Partial<HeldSecret> = {},
  sameAs: string | null = null
): HeldSecret => ({
  draft: { id: fakeId(5, 1), length: 12, findings, sameAs },
  origin: 'entered',
  accepted: false,
  cleaned: false,
  ...change
})
const doubt: SecretFinding = { code: 'tab', severity: 'doubt', cleanable: true, detail: '' }
const refused: SecretFinding = { code: 'nul', severity: 'refused', cleanable: false, detail: '' }

it('goes on at once where nothing was found', () => {
  expect(standingOf(held([]))).toBe('ready')
})

it('waits for a decision where something was found, or the vault has the key already', () => {
  expect(standingOf(held([doubt]))).toBe('undecided')
  expect(standingOf(held([], {}, 'Support team'))).toBe('undecided')
  expect(standingOf(held([doubt], { accepted: true }))).toBe('ready')
})

it('asks nothing for the mere look of a key', () => {
  const unusual: SecretFinding = { code: 'unusual_form', severity: 'doubt', cleanable: false, detail: '' }
  expect(standingOf(held([unusual]))).toBe('ready')
  expect(standingOf(held([unusual, doubt]))).toBe('undecided')
})

it('blocks what cannot be sent, whatever the person says', () => {
  expect(standingOf(held([doubt, refused], { accepted: true }))).toBe('refused')
})

it('offers the clean form only where there is one', () => {
  expect(canBeCleaned(held([refused]))).toBe(false)
  expect(canBeCleaned(held([refused, doubt]))).toBe(true)
})
