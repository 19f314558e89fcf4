import type { CredentialSummary } from '@shared/schemas/credential'
import { useTranslation } from 'react-i18next'

const most = 8

/** Keys by name, as many as can be read at a glance. */
export const KeyNames = ({ keys }: { keys: readonly CredentialSummary[] }) => {
  const { t } = useTranslation()
  const more = keys.length - most
  return (
    <ul className="notice-list">
      {keys.slice(0, most).map(({ id, label, fingerprint }) => (
        <li key={id}>
          {label} <span className="wire quiet">{fingerprint}</span>
        </li>
      ))}
      {more > 0 && <li className="quiet">{t('environments.andMore', { count: more })}</li>}
    </ul>
  )
}
