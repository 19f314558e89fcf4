import { Button, Group, Text } from '@mantine/core'
import type { Consumer } from '@shared/schemas/consumer'
import type { Rotation } from '@shared/schemas/rotation'
import { IconPlugConnected, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { useConsumers } from '../../stores/consumer-store'
import { CheckAnswer } from './check-answer'
import { actionsOf, type Standing, standingOf } from './standing'
import { StandingWords } from './standing-words'
import { useConsumerActions } from './use-consumer-actions'
import { useHeld } from './use-held'
import { VouchDialog } from './vouch-dialog'

interface ConsumerStateProps {
  /** In the plan of a rotation: that of the service, or the name where nobody has described it. */
  id: string
  name: string
  consumer: Consumer | undefined
  rotation: Rotation | undefined
}

/** What comes of it where no person is asked any more. */
const LastOne = ({ id, rotation }: Pick<ConsumerStateProps, 'id' | 'rotation'>) => {
  const { t } = useTranslation()
  if (rotation?.plan.mode !== 'automatic' || rotation.plan.direction === 'back') return null
  const { next } = rotation
  const isLast = next.kind === 'wait' && next.what === 'consumers' && next.ids.length === 1 && next.ids[0] === id
  return isLast ? (
    <Text size="xs" className="quiet">
      {t('consumers.action.last')}
    </Text>
  ) : null
}

const CheckButton = ({ consumer, main, onCheck }: { consumer: Consumer; main: boolean; onCheck(): void }) => {
  const { t } = useTranslation()
  const state = useConsumers(store => store.checks[consumer.id])
  if (state?.status === 'running') {
    return (
      <Button
        size="xs"
        variant="default"
        onClick={() => useConsumers.getState().cancelCheck(consumer.id)}
        data-testid="consumer-check-cancel"
      >
        {t('consumers.action.cancelCheck')}
      </Button>
    )
  }
  const again = state !== undefined || Boolean(consumer.evidence?.check)
  return (
    <Button
      size="xs"
      variant={main ? 'filled' : 'default'}
      leftSection={<IconPlugConnected size={14} aria-hidden />}
      onClick={onCheck}
      data-testid="consumer-check"
    >
      {t(again ? 'consumers.action.checkAgain' : 'consumers.action.check')}
    </Button>
  )
}

const isHeldBy = (standing: Standing, ...codes: string[]): boolean =>
  standing.kind === 'held' && codes.includes(standing.code)

/** Where one service stands towards the key that is to stay, and what a person can do about it. */
export const ConsumerState = ({ id, name, consumer, rotation }: ConsumerStateProps) => {
  const { t } = useTranslation()
  const held = useHeld(rotation)
  const [asking, setAsking] = useState<'vouch' | 'withdraw' | null>(null)
  const [busy, setBusy] = useState(false)
  const standing = standingOf(id, rotation, held)
  const can = actionsOf(standing, rotation, consumer !== undefined)
  const act = useConsumerActions({ id, name, consumer, rotation })
  const direction = rotation?.plan.direction ?? 'forward'
  const knowsUse = rotation !== undefined && rotation.record.oldKeyId !== null
  const canLook = knowsUse && can.reloaded && isHeldBy(standing, 'still_used', 'use_window_open', 'unconfirmed')
  const doing = async (job: () => Promise<unknown>): Promise<void> => {
    setBusy(true)
    await job()
    setBusy(false)
  }
  return (
    <div className="consumer-state">
      <StandingWords standing={standing} direction={direction} />
      {isHeldBy(standing, 'not_reloaded') && consumer && (
        <Text size="xs" className="consumer-how">
          {consumer.reload === '' ? t('consumers.reloadUnknown') : consumer.reload}
        </Text>
      )}
      {consumer && <CheckAnswer consumer={consumer} standing={standing} />}
      <Group gap="xs">
        {can.reloaded && consumer?.check && (
          <Button
            size="xs"
            variant={isHeldBy(standing, 'not_reloaded') ? 'filled' : 'default'}
            leftSection={<IconRefresh size={14} aria-hidden />}
            loading={busy}
            onClick={() => doing(act.reloaded)}
            data-testid="consumer-reloaded"
          >
            {t('consumers.action.reloaded')}
          </Button>
        )}
        {consumer?.check && (
          <CheckButton
            consumer={consumer}
            main={isHeldBy(standing, 'check_missing', 'check_too_early')}
            onCheck={() => void act.check()}
          />
        )}
        {canLook && (
          <Button
            size="xs"
            variant="default"
            loading={busy}
            onClick={() => doing(act.look)}
            data-testid="consumer-look"
          >
            {t('consumers.action.look')}
          </Button>
        )}
        {can.vouch && (
          <Button size="xs" variant="subtle" onClick={() => setAsking('vouch')} data-testid="consumer-vouch">
            {t('consumers.action.vouch')}
          </Button>
        )}
        {can.withdraw && (
          <Button size="xs" variant="subtle" onClick={() => setAsking('withdraw')} data-testid="consumer-withdraw">
            {t('consumers.action.withdraw')}
          </Button>
        )}
      </Group>
      {can.vouch && <LastOne id={id} rotation={rotation} />}
      {asking === 'vouch' && (
        <VouchDialog service={name} back={direction === 'back'} onVouch={act.vouch} onClose={() => setAsking(null)} />
      )}
      {asking === 'withdraw' && (
        <ConfirmDialog
          title={t('consumers.withdrawDialog.title', { service: name })}
          confirmLabel={t('consumers.withdrawDialog.confirm')}
          cancelLabel={t('common.cancel')}
          closeLabel={t('common.close')}
          busy={busy}
          testId="consumer-withdraw-confirm"
          onConfirm={() => doing(act.withdraw).then(() => setAsking(null))}
          onCancel={() => setAsking(null)}
        >
          <Text>{t('consumers.withdrawDialog.text')}</Text>
        </ConfirmDialog>
      )}
    </div>
  )
}
