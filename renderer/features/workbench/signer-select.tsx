import { Group, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../stores/draft-store'
import { useEnvironments } from '../../stores/environment-store'
import { CredentialStateWord } from '../credentials/credential-state'
import { useCredentialEntries } from '../credentials/use-credential-entries'
import { signerGroups, signerOf, signerValue } from './signer-options'
import type { DraftContext } from './use-draft-context'

/** Options drawn at a time; the rest is reached by typing. */
const optionLimit = 60

/** Whose key signs the request. */
export const SignerSelect = ({ credential }: Pick<DraftContext, 'credential'>) => {
  const { t } = useTranslation()
  const { draft, sign } = useDraft()
  const environments = useEnvironments(store => store.environments)
  const entries = useCredentialEntries()
  const words = { withoutKey: t('request.withoutKey'), production: t('environment.production') }
  const { withoutKey, production } = words
  const groups = useMemo(
    () => signerGroups(entries, environments, { withoutKey, production }),
    [entries, environments, withoutKey, production]
  )
  const value = signerValue(draft.credentialId, draft.environmentId)
  const isThere = groups.some(({ items }) => items.some(item => item.value === value))
  return (
    <Group gap="sm" wrap="nowrap" className="signer">
      <label htmlFor="request-signer" className="quiet">
        {t('request.as')}
      </label>
      <Select
        id="request-signer"
        className="signer-select"
        aria-label={t('request.credential')}
        placeholder={t('request.credentialPlaceholder')}
        data={groups}
        value={isThere ? value : null}
        onChange={chosen => {
          const signer = chosen === null ? null : signerOf(chosen, entries)
          if (signer) sign(signer)
        }}
        searchable
        limit={optionLimit}
        nothingFoundMessage={environments.length === 0 ? t('request.noCredentials') : t('request.notFound')}
        data-testid="request-credential"
      />
      {credential && <CredentialStateWord state={credential.state} />}
    </Group>
  )
}
