import { Button, Group, Text } from '@mantine/core'
import type { PlanConsumer, Rotation } from '@shared/schemas/rotation'
import { IconCircleCheck, IconCircleDashed, IconFile } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { useRotations } from '../../stores/rotation-store'
import { WriteDestination } from '../destinations/write-destination'
import { useFeedback } from '../feedback/use-feedback'
import { ReasonDialog } from './reason-dialog'

interface DestinationStandingProps {
  rotation: Rotation
  destination: PlanConsumer
}

/** A file that has to hold the key that is to stay. */
export const DestinationStanding = ({ rotation, destination }: DestinationStandingProps) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const [asking, setAsking] = useState(false)
  const { id, name, confirmed } = destination
  const { record, plan } = rotation
  const version = plan.direction === 'back' ? record.oldVersion : record.newVersion
  const confirm = async (reason: string) =>
    unwrap(await useRotations.getState().confirmConsumer({ id: rotation.id, consumerId: id, reason }))
  const withdraw = async () =>
    unwrap(await useRotations.getState().withdrawConsumer({ id: rotation.id, consumerId: id }))
  // What was written is read back by main, which confirms it as the rotation goes on.
  const written = async () => unwrap(await useRotations.getState().proceed(rotation.id))
  return (
    <div className="consumer" data-testid="plan-destination" data-destination={name}>
      <div className="consumer-name">
        <IconWord icon={IconFile}>
          <strong>{name}</strong>
        </IconWord>
      </div>
      <div className="consumer-state">
        <IconWord icon={confirmed ? IconCircleCheck : IconCircleDashed} tone={confirmed ? 'ok' : 'quiet'}>
          {!confirmed && t('rotation.destinations.open')}
          {confirmed?.how === 'person' && t('rotation.destinations.person', { reason: confirmed.reason })}
          {confirmed && confirmed.how !== 'person' && t('rotation.destinations.written')}
        </IconWord>
        <Group gap="xs">
          {!confirmed && <WriteDestination destinationId={id} version={version} place={name} onDone={written} />}
          {!confirmed && (
            <Button
              size="xs"
              variant="subtle"
              aria-label={t('rotation.destinations.confirmLabel', { name })}
              onClick={() => setAsking(true)}
              data-testid="destination-confirm"
            >
              {t('rotation.destinations.confirm')}
            </Button>
          )}
          {confirmed && (
            <Button
              size="xs"
              variant="subtle"
              aria-label={t('rotation.destinations.withdrawLabel', { name })}
              onClick={withdraw}
              data-testid="destination-withdraw"
            >
              {t('rotation.destinations.withdraw')}
            </Button>
          )}
        </Group>
      </div>
      {asking && (
        <ReasonDialog
          title={t('rotation.confirmConsumer.title', { name })}
          reasonLabel={t('rotation.confirmConsumer.reason')}
          placeholder={t('rotation.confirmConsumer.placeholder')}
          submitLabel={t('rotation.confirmConsumer.submit')}
          testId="destination-confirm-submit"
          onSubmit={confirm}
          onClose={() => setAsking(false)}
        >
          <Text>{t('rotation.confirmConsumer.text')}</Text>
        </ReasonDialog>
      )}
    </div>
  )
}
