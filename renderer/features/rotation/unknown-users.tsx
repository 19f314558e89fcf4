import { Button, Group, Text } from '@mantine/core'
import type { PlanConsumer, Rotation } from '@shared/schemas/rotation'
import { IconCircleCheck, IconHelpCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { useNavigation } from '../../stores/navigation-store'
import { useRotations } from '../../stores/rotation-store'
import { useVaultView } from '../../stores/vault-view-store'
import { useFeedback } from '../feedback/use-feedback'
import { ReasonDialog } from './reason-dialog'

interface UnknownUsersProps {
  rotation: Rotation
  unknown: PlanConsumer
}

/** Nobody has said who uses the key: either they are named, or a person says that there are none. */
export const UnknownUsers = ({ rotation, unknown: { id, confirmed } }: UnknownUsersProps) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const [asking, setAsking] = useState(false)
  const { confirmConsumer, withdrawConsumer } = useRotations.getState()
  const which = { id: rotation.id, consumerId: id }
  const addConsumers = (): void => {
    useNavigation.getState().show('vault')
    useVaultView.getState().select(rotation.credentialId)
  }
  return (
    <div className="consumer" data-testid="plan-unknown">
      <div className="consumer-name">
        <strong>{t('rotation.unknown.name')}</strong>
      </div>
      <div className="consumer-state">
        <IconWord icon={confirmed ? IconCircleCheck : IconHelpCircle} tone={confirmed ? 'ok' : 'warn'}>
          {confirmed ? t('rotation.unknown.nobodySaid', { reason: confirmed.reason }) : t('rotation.unknown.state')}
        </IconWord>
        <Group gap="xs">
          {!confirmed && (
            <>
              <Button size="xs" variant="default" onClick={addConsumers} data-testid="unknown-add">
                {t('rotation.start.addConsumers')}
              </Button>
              <Button size="xs" variant="subtle" onClick={() => setAsking(true)} data-testid="unknown-nobody">
                {t('rotation.unknown.nobody')}
              </Button>
            </>
          )}
          {confirmed && (
            <Button
              size="xs"
              variant="subtle"
              aria-label={t('rotation.unknown.withdrawLabel')}
              onClick={async () => unwrap(await withdrawConsumer(which))}
              data-testid="unknown-withdraw"
            >
              {t('rotation.destinations.withdraw')}
            </Button>
          )}
        </Group>
      </div>
      {asking && (
        <ReasonDialog
          title={t('rotation.unknown.title')}
          reasonLabel={t('rotation.confirmConsumer.reason')}
          placeholder={t('rotation.unknown.placeholder')}
          submitLabel={t('rotation.unknown.submit')}
          testId="unknown-submit"
          onSubmit={async reason => unwrap(await confirmConsumer({ ...which, reason }))}
          onClose={() => setAsking(false)}
        >
          <Text>{t('rotation.unknown.text')}</Text>
        </ReasonDialog>
      )}
    </div>
  )
}
