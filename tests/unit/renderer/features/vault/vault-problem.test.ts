import { unavailableReasonSchema } from '@shared/schemas/vault'
import { describe, expect, it } from 'vitest'
import { describeVault } from '../../../../../renderer/features/vault/vault-problem'
import { openVault } from '../../fake-bridge'
import { translatorFor } from '../../i18n/translator'

describe.each(['en', 'es-MX'])('in %s', locale => {
  it('says what happened, what was kept and what to do', async () => {
    const t = await translatorFor(locale)
    for (const reason of unavailableReasonSchema.options) {
      const problem = describeVault({ status: 'unavailable', reason }, t)
      expect(problem).toMatchObject({ sandbox: true, file: null })
      expect(problem?.title).not.toContain('vaultUnavailable')
    }
  })

  it('names the file of a damaged vault, and offers no second vault beside it', async () => {
    const t = await translatorFor(locale)
    const problem = describeVault({ status: 'damaged', reason: 'database_missing', file: '/x/vault.db' }, t)
    expect(problem).toMatchObject({ sandbox: false, file: '/x/vault.db' })
  })

  it('has nothing to say of an open vault', async () => {
    const t = await translatorFor(locale)
    expect(describeVault(openVault, t)).toBeNull()
    expect(describeVault({ status: 'opening' }, t)).toBeNull()
  })
})
