import { scopedKeyMarkSchema } from '@shared/schemas/scoped-key'
import { expect, it } from 'vitest'
import { keptUntil, wordOf } from '../../../../../renderer/features/scoped-keys/key-words'
import { en } from '../../../../../renderer/i18n/en'

it('never lets a key without a name be revoked without a word', () => {
  expect(wordOf({ name: ' Reports ', prefix: 'fw_key_abc1', id: '7' })).toBe('Reports')
  expect(wordOf({ name: '  ', prefix: 'fw_key_abc1', id: '7' })).toBe('fw_key_abc1')
  expect(wordOf({ name: '', prefix: '', id: '7' })).toBe('7')
})

it('knows how long a key is held that the vault did not take', () => {
  expect(keptUntil(Date.UTC(2026, 0, 1, 10, 0))).toBe('2026-01-01T10:10:00.000Z')
})

it('has a word and an explanation for every mark', () => {
  const marks = [...scopedKeyMarkSchema.options].sort()
  expect(Object.keys(en.scopedKeys.marks).sort()).toEqual(marks)
  expect(Object.keys(en.scopedKeys.markHelp).sort()).toEqual(marks)
})
