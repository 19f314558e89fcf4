import { Button } from '@mantine/core'
import type { ScopedKeyList } from '@shared/schemas/scoped-key'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useFormat } from '../../i18n/use-format'
import type { KeyPlace } from './key-place'

interface LostNoticeProps {
  lostCreates: ScopedKeyList['lostCreates']
  place: KeyPlace
  onLook(): void
}

/** Creates whose answer never came, until a person has looked what became of them. */
export const LostNotice = ({ lostCreates, place, onLook }: LostNoticeProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Notice tone="warn" title={t('scopedKeys.lost.title')} testId="scoped-key-lost-creates">
      {t('scopedKeys.lost.open', { provider: place.provider.name })}
      <ul className="plain-list">
        {lostCreates.map(({ id, name, sentAt }) => (
          <li key={id}>{t('scopedKeys.lost.sent', { name, time: format.instant(sentAt) })}</li>
        ))}
      </ul>
      <div className="notice-actions">
        <Button variant="default" onClick={onLook} data-testid="scoped-key-look">
          {t('scopedKeys.lost.look')}
        </Button>
      </div>
    </Notice>
  )
}
