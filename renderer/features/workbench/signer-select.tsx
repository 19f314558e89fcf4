import { Group, Select } from '@mantine/core'
import { IconClock, IconKeyOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'
import { useEnvironments } from '../../stores/environment-store'
import { useDraft, useTabs } from '../../stores/tabs-store'
import { CredentialStateWord } from '../credentials/credential-state'
import { useCredentialEntries } from '../credentials/use-credential-entries'
import { signerGroups, signerOf, signerValue } from './signer-options'
import type { DraftContext } from './use-draft-context'

/** Options drawn at a time; the rest is reached by typing. */
const optionLimit = 60

/** Whose key signs the request. */
export const SignerSelect = ({ credential, endpoint }: Pick<DraftContext, 'credential' | 'endpoint'>) => {
  const { t } = useTranslation()
  const { credentialId, environmentId } = useDraft()
  const environments = useEnvironments(store => store.environments)
  const entries = useCredentialEntries()
  const withoutKey = t('request.withoutKey')
  const production = t('environment.production')
  const temporary = t('request.temporary')
  const groups = useMemo(
    () => signerGroups(entries, environments, environmentId, { withoutKey, production, temporary }),
    [entries, environments, environmentId, withoutKey, production, temporary]
  )
  const value = signerValue(credentialId, environmentId)
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
          if (signer) useTabs.getState().sign(signer)
        }}
        searchable
        limit={optionLimit}
        nothingFoundMessage={environments.length === 0 ? t('request.noCredentials') : t('request.notFound')}
        data-testid="request-credential"
      />
      {credential && <CredentialStateWord state={credential.state} />}
      {credential?.temporary && (
        <Mark tone="quiet" icon={IconClock} title={t('request.temporaryHelp')}>
          {t('request.temporary')}
        </Mark>
      )}
      {endpoint?.withoutKey && (
        <Mark tone="quiet" icon={IconKeyOff} title={t('request.needsNoKeyHelp')}>
          {t('request.needsNoKey')}
        </Mark>
      )}
    </Group>
  )
}
