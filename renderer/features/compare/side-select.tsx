import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Side, useCompare } from '../../stores/compare-store'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { EnvironmentName } from '../credentials/environment-name'
import { useCredentialEntries } from '../credentials/use-credential-entries'
import { signerGroups, signerOf, signerValue } from '../workbench/signer-options'
import { letters } from './use-words'

/** Options drawn at a time; the rest is reached by typing. */
const optionLimit = 60

/** Whose key signs on this side, and in which environment: one list, those of the same provider first. */
export const SideSelect = ({ side, autofocus = false }: { side: Side; autofocus?: boolean }) => {
  const { t } = useTranslation()
  const { credentialId, environmentId } = useCompare(store => store[side].signer)
  const homeId = useCompare(store => store.spec?.environmentId)
  const environments = useEnvironments(store => store.environments)
  const entries = useCredentialEntries()
  const withoutKey = t('request.withoutKey')
  const production = t('environment.production')
  const temporary = t('request.temporary')
  const groups = useMemo(() => {
    const providerId = environments.find(({ id }) => id === homeId)?.providerId
    const sorted = environments.toSorted(
      (one, other) => Number(other.providerId === providerId) - Number(one.providerId === providerId)
    )
    return signerGroups(entries, sorted, null, { withoutKey, production, temporary })
  }, [entries, environments, homeId, withoutKey, production, temporary])
  const value = signerValue(credentialId, environmentId)
  const isThere = groups.some(({ items }) => items.some(item => item.value === value))
  return (
    <div className="compare-signer">
      <Select
        label={t('compare.signer', { letter: letters[side] })}
        placeholder={t('request.credentialPlaceholder')}
        data={groups}
        value={isThere ? value : null}
        onChange={chosen => {
          const signer = chosen === null ? null : signerOf(chosen, entries)
          if (signer) useCompare.getState().sign(side, signer)
        }}
        searchable
        openOnFocus={false}
        limit={optionLimit}
        nothingFoundMessage={t('request.notFound')}
        {...(autofocus ? { 'data-autofocus': true } : {})}
        data-testid={`compare-signer-${side}`}
      />
      <EnvironmentName environment={findEnvironment(environments, environmentId)} />
    </div>
  )
}
