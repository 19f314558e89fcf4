import { Select } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EnvironmentDot } from '../../components/environment-dot'
import { keyText } from '../../components/key-combination'
import { firstKeys } from '../../stores/commands'
import { useCredentials } from '../../stores/credential-store'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { useNavigation } from '../../stores/navigation-store'
import { findProvider, useProviders } from '../../stores/provider-store'
import { useDraft, useTabs } from '../../stores/tabs-store'
import { EnvironmentMarks, EnvironmentName } from '../credentials/environment-name'
import { sessionWaysIn } from '../sessions/session-places'
import { environmentGroups, signerIn } from './environment-options'
import { useDraftContext } from './use-draft-context'

/** Where the request goes: the last thing to read before pressing Send. */
export const EnvironmentSelect = () => {
  const { t } = useTranslation()
  const draft = useDraft()
  const { environment, credential, provider } = useDraftContext()
  const environments = useEnvironments(store => store.environments)
  const providers = useProviders(store => store.providers)
  const { focus, focused } = useNavigation()
  const field = useRef<HTMLInputElement>(null)
  const providerId = draft.providerId ?? provider?.id ?? null
  const groups = useMemo(
    () => environmentGroups(environments, providers, providerId),
    [environments, providers, providerId]
  )
  useEffect(() => {
    if (focus !== 'environment') return
    field.current?.focus()
    field.current?.click()
    focused()
  }, [focus, focused])
  const choose = (id: string): void => {
    const ways = sessionWaysIn(findProvider(providers, findEnvironment(environments, id)?.providerId ?? null))
    const session = draft.session !== null && ways.includes(draft.session) ? draft.session : null
    useTabs.getState().sign(signerIn(id, credential, useCredentials.getState().credentials, session))
  }
  return (
    <div className="top-environment" data-testid="environment">
      <Select
        ref={field}
        className="environment-select"
        aria-label={t('environment.label')}
        title={keyText(firstKeys('environment'))}
        placeholder={t('environment.label')}
        data={groups}
        value={environment?.id ?? null}
        onChange={id => id && choose(id)}
        leftSection={<EnvironmentDot color={environment?.color ?? 'gray'} hollow={!environment} />}
        leftSectionWidth={24}
        comboboxProps={{ width: 'max-content', position: 'bottom-end', shadow: 'md' }}
        renderOption={({ option }) => <EnvironmentName environment={findEnvironment(environments, option.value)} />}
        withCheckIcon={false}
        nothingFoundMessage={t('environment.noneYet')}
        data-testid="environment-select"
      />
      {environment && (
        <span className="top-environment-marks">
          <EnvironmentMarks environment={environment} />
        </span>
      )}
    </div>
  )
}
