import type { DestinationChange, MaskedValue } from '@shared/schemas/destination'
import { useTranslation } from 'react-i18next'

interface ValueLineProps {
  side: 'before' | 'after'
  change: DestinationChange
  version: number
}

const useMaskedWords = (): ((value: MaskedValue) => string) => {
  const { t } = useTranslation()
  return ({ is, fingerprint }) =>
    is === 'none' ? t('destinations.dialog.nothing') : t(`destinations.dialog.${is}`, { fingerprint })
}

/** One side of a change: a key by which one it is and its fingerprint, an address as it stands. */
export const ValueLine = ({ side, change, version }: ValueLineProps) => {
  const { t } = useTranslation()
  const maskedWords = useMaskedWords()
  const { action, secret, plain } = change
  const words = (): string => {
    if (secret) {
      const { fingerprint } = secret.after
      return side === 'before' ? maskedWords(secret.before) : t('destinations.dialog.new', { version, fingerprint })
    }
    if (side === 'after') return plain?.after ?? ''
    return plain?.before ?? t(action === 'added' ? 'destinations.dialog.nothing' : 'destinations.dialog.hidden')
  }
  return (
    <div className={`diff-line diff-${side}`} data-testid={`diff-${side}`}>
      <dt>
        <span aria-hidden className="diff-sign">
          {side === 'before' ? '−' : '+'}
        </span>
        {t(`destinations.dialog.${side}`)}
      </dt>
      <dd className={plain?.[side] ? 'wire' : ''}>{words()}</dd>
    </div>
  )
}
