import { Text } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { Mark } from '../../components/mark'
import { headlineOf, keyStanding } from './key-standing'
import { newLooks, oldLooks } from './looks'

/** How the two keys stand, as one sentence. */
export const useHeadline = (rotation: Rotation): string => {
  const { t } = useTranslation()
  const { oldFingerprint, newFingerprint } = rotation.record
  return t(`rotation.headline.${headlineOf(rotation)}`, { old: oldFingerprint, new: newFingerprint ?? '' })
}

/** Which key works now: both beside each other, and what that means in a sentence. */
export const KeyPair = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  const headline = useHeadline(rotation)
  const { old, new: fresh, inUse } = keyStanding(rotation)
  const { oldFingerprint, newFingerprint } = rotation.record
  const oldLook = oldLooks[old]
  const newLook = newLooks[fresh]
  const used = (is: boolean) => is && <Mark tone="plain">{t('rotation.inUse')}</Mark>
  return (
    <section aria-label={t('rotation.keys')} className="key-pair" data-testid="rotation-keys">
      <Text className="key-pair-sentence" data-testid="rotation-headline">
        {headline}
      </Text>
      <div className="key-pair-cards">
        <div className="key-card" data-used={inUse === 'old' || undefined} data-testid="rotation-old-key">
          <span className="key-card-line">
            <span className="quiet">{t('rotation.oldKey')}</span>
            <strong className="wire">{oldFingerprint}</strong>
            {used(inUse === 'old')}
          </span>
          <IconWord icon={oldLook.icon} tone={oldLook.tone}>
            {t(`rotation.old.${old}`)}
          </IconWord>
        </div>
        <div className="key-card" data-used={inUse === 'new' || undefined} data-testid="rotation-new-key">
          <span className="key-card-line">
            <span className="quiet">{t('rotation.newKey')}</span>
            {newFingerprint === null ? (
              <span className="quiet">{t('rotation.noKeyYet')}</span>
            ) : (
              <strong className="wire">{newFingerprint}</strong>
            )}
            {used(inUse === 'new')}
          </span>
          <IconWord icon={newLook.icon} tone={newLook.tone}>
            {t(`rotation.new.${fresh}`)}
          </IconWord>
        </div>
      </div>
    </section>
  )
}
