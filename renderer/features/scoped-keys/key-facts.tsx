import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'

/** The scopes of a key, in the words of the provider. */
export const Scopes = ({ scopes, broad }: { scopes: readonly string[]; broad: readonly string[] }) => {
  const { t } = useTranslation()
  if (scopes.length === 0) return <span className="quiet">{t('scopedKeys.noScopes')}</span>
  return (
    <span className="marks">
      {scopes.map(scope => (
        <span key={scope} className={`wire scope ${broad.includes(scope) ? 'tone-warn' : ''}`}>
          {scope}
        </span>
      ))}
    </span>
  )
}

/** How far away, and when exactly by the clock here. */
export const Instant = ({ iso, none }: { iso: string | null; none: string }) => {
  const format = useFormat()
  if (iso === null) return <span className="quiet">{none}</span>
  return (
    <time dateTime={iso}>
      {format.distance(iso, Date.now())}
      <span className="quiet instant">{format.moment(iso)}</span>
    </time>
  )
}
