import { minPassphraseLength as contractLength, unavailableReasonSchema, vaultStateSchema } from '@shared/schemas/vault'
import { describe, expect, it } from 'vitest'
import { nameDamagedRows } from '../../../../../renderer/features/vault/damaged-rows'
import { minPassphraseLength, passphraseStanding } from '../../../../../renderer/features/vault/passphrase-length'
import { describeVault } from '../../../../../renderer/features/vault/vault-problem'
import { openVault } from '../../fake-bridge'
import { translatorFor } from '../../i18n/translator'

const file = '/x/vault.db'

describe.each(['en', 'es-MX'])('in %s', locale => {
  it('says what happened, what was kept and what to do', async () => {
    const t = await translatorFor(locale)
    for (const reason of unavailableReasonSchema.options) {
      const problem = describeVault({ status: 'unavailable', reason, vaultExists: true }, t)
      expect(problem).toMatchObject({ sandbox: true, file: null, passphrase: false })
      expect(problem?.title).not.toContain('vaultUnavailable')
    }
  })

  it('has words for every state that main can tell of', async () => {
    const t = await translatorFor(locale)
    for (const option of vaultStateSchema.options) {
      const { shape } = option
      if (!('reason' in shape)) continue
      for (const reason of shape.reason.options) {
        const state = vaultStateSchema.parse({ status: shape.status.value, reason, file, vaultExists: false })
        expect(describeVault(state, t)?.todo, reason).toMatch(/\p{Letter}{3}/u)
      }
    }
  })

  it('names the file of a damaged vault, and offers no second vault beside it', async () => {
    const t = await translatorFor(locale)
    const problem = describeVault({ status: 'damaged', reason: 'database_missing', file }, t)
    expect(problem).toMatchObject({ sandbox: false, file, setAside: true })
  })

  it('names no file where it is the keychain that lacks something', async () => {
    const t = await translatorFor(locale)
    for (const reason of ['key_missing', 'sentinel_changed'] as const) {
      expect(describeVault({ status: 'damaged', reason, file }, t)?.file).toBeNull()
    }
  })

  it('asks for the passphrase here, and for the keychain’s own window elsewhere', async () => {
    const t = await translatorFor(locale)
    const here = describeVault({ status: 'locked', backend: 'passphrase' }, t)
    expect(here).toMatchObject({ title: t('passphrase.lockedTitle'), sandbox: false })
    const there = describeVault({ status: 'locked', backend: 'keychain' }, t)
    expect(there).toMatchObject({ title: t('vaultLocked.title'), sandbox: true })
  })

  it('has nothing to say of an open vault', async () => {
    const t = await translatorFor(locale)
    expect(describeVault(openVault, t)).toBeNull()
    expect(describeVault({ status: 'opening' }, t)).toBeNull()
  })
})

it('offers a passphrase only where no vault lies yet', async () => {
  const t = await translatorFor('en')
  const offered = (vaultExists: boolean) =>
    describeVault({ status: 'unavailable', reason: 'no_service', vaultExists }, t)?.passphrase
  expect([offered(false), offered(true)]).toEqual([true, false])
})

it('measures a passphrase by the length that main asks for', () => {
  expect(minPassphraseLength).toBe(contractLength)
  expect([0, 11, 12, 19, 20].map(passphraseStanding)).toEqual(['short', 'short', 'enough', 'enough', 'long'])
})

it('names damaged rows by label, and counts those that have none', () => {
  const rows = [
    { table: 'credentials', id: 'a' },
    { table: 'versions', id: 'b' },
    { table: 'versions', id: 'c' },
    { table: 'credentials', id: 'd' }
  ]
  expect(nameDamagedRows(rows, new Map([['a', 'Support']]))).toEqual([
    { table: 'credentials', label: 'Support', count: 1, ids: ['a'] },
    { table: 'versions', label: null, count: 2, ids: ['b', 'c'] },
    { table: 'credentials', label: null, count: 1, ids: ['d'] }
  ])
})
