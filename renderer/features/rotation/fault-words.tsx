import { Button, Text } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useFormat } from '../../i18n/use-format'
import { useNavigation } from '../../stores/navigation-store'
import { useHeadline } from './key-pair'
import { faultWords } from './next-box'

/** The step that failed: what happened, what was kept, and what to do. */
export const FaultWords = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const headline = useHeadline(rotation)
  const { failure } = rotation.plan
  if (!failure) return null
  const { deed, fault, at } = failure
  const words = faultWords(deed, fault.kind)
  const logIn = (): void =>
    useNavigation.getState().openDialog('log-in', { environmentId: rotation.record.environmentId })
  return (
    <Notice tone="bad" title={t(`rotation.fault.${words}.title`)} testId="rotation-fault">
      <div className="fault-words" data-fault={fault.kind} data-deed={deed}>
        <Text>{t(`rotation.fault.${words}.advice`)}</Text>
        {fault.retryAt && (
          <Text>
            <strong data-testid="rotation-retry-at">
              {t('rotation.retryAt', { time: format.instant(fault.retryAt) })}
            </strong>
          </Text>
        )}
        {fault.mayHaveHappened && <Text>{t('rotation.mayHaveHappened')}</Text>}
        <Text>
          <strong>{t('rotation.kept')}: </strong>
          {headline}
        </Text>
        <Text className="quiet" size="xs">
          {t(`rotation.deed.${deed}`)} · {format.instant(at)}
        </Text>
        {fault.kind === 'session_missing' && (
          <div className="notice-actions">
            <Button variant="default" onClick={logIn} data-testid="rotation-log-in">
              {t('rotation.logIn')}
            </Button>
          </div>
        )}
      </div>
    </Notice>
  )
}
