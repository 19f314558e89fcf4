import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Side, useCompare } from '../../stores/compare-store'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { EnvironmentName } from '../credentials/environment-name'
import { useCredentialEntries } from '../credentials/use-credential-entries'
import { signerOf, signerValue } from '../workbench/signer-options'
import { useSignerGroups } from '../workbench/use-signer-groups'
import { letters } from './use-words'

/** Options drawn at a time; the rest is reached by typing. */
const optionLimit = 60

/** Whose key signs on this side, and in which environment: one list, those of the same provider first. */
export const SideSelect = ({ side, autofocus = false }: { side: Side; autofocus?: boolean }) => {
  const { t } = useTranslation()
  const signer = useCompare(store => store[side].signer)
  const homeId = useCompare(store => store.spec?.environmentId)
  const environments = useEnvironments(store => store.environments)
  const entries = useCredentialEntries()
  const sorted = useMemo(() => {
    const providerId = environments.find(({ id }) => id === homeId)?.providerId
    return environments.toSorted(
      (one, other) => Number(other.providerId === providerId) - Number(one.providerId === providerId)
    )
  }, [environments, homeId])
  const groups = useSignerGroups(sorted, null)
  const value = signerValue(signer)
  const isThere = groups.some(({ items }) => items.some(item => item.value === value))
  return (
    <div className="compare-signer">
      <Select
        label={t('compare.signer', { letter: letters[side] })}
        placeholder={t('request.credentialPlaceholder')}
        data={groups}
        value={isThere ? value : null}
        onChange={chosen => {
          const next = chosen === null ? null : signerOf(chosen, entries)
          if (next) useCompare.getState().sign(side, next)
        }}
        searchable
        openOnFocus={false}
        limit={optionLimit}
        nothingFoundMessage={t('request.notFound')}
        {...(autofocus ? { 'data-autofocus': true } : {})}
        data-testid={`compare-signer-${side}`}
      />
      <EnvironmentName environment={findEnvironment(environments, signer.environmentId)} />
    </div>
  )
}
