import { Group, Select } from '@mantine/core'
import { IconClock, IconKeyOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'
import { useEnvironments } from '../../stores/environment-store'
import { useDraft, useTabs } from '../../stores/tabs-store'
import { CredentialStateWord } from '../credentials/credential-state'
import { useCredentialEntries } from '../credentials/use-credential-entries'
import { SignerState } from '../sessions/signer-state'
import { signerOf, signerValue } from './signer-options'
import type { DraftContext } from './use-draft-context'
import { useSignerGroups } from './use-signer-groups'

/** Options drawn at a time; the rest is reached by typing. */
const optionLimit = 60

/** Whose key signs the request. */
export const SignerSelect = ({ credential, endpoint }: Pick<DraftContext, 'credential' | 'endpoint'>) => {
  const { t } = useTranslation()
  const { credentialId, environmentId, session } = useDraft()
  const environments = useEnvironments(store => store.environments)
  const entries = useCredentialEntries()
  const groups = useSignerGroups(environments, environmentId)
  const value = signerValue({ credentialId, environmentId, session })
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
      {session !== null && environmentId !== null && <SignerState environmentId={environmentId} />}
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
