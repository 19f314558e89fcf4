import { Button, Group } from '@mantine/core'
import type { DebtEntry } from '@shared/schemas/debt'
import { IconCalendarDown, IconHourglass, IconKey, IconPlayerPlay, IconRefreshDot, IconZzz } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { snoozeRuns, useDebt } from '../../stores/debt-store'
import { useRotations } from '../../stores/rotation-store'
import { useFeedback } from '../feedback/use-feedback'
import { showInVault } from '../which-key/show-in-vault'
import { AskButton } from './ask-button'
import { PolicyDialog } from './policy-dialog'
import { SnoozeDialog } from './snooze-dialog'
import { useCalendar } from './use-calendar'

interface KeyActionsProps {
  entry: DebtEntry
  at: string
}

/** What can be done about one key. Nothing here changes the key itself: a rotation is planned first. */
export const KeyActions = ({ entry, at }: KeyActionsProps) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const { saving, save } = useCalendar()
  const [dialog, setDialog] = useState<'policy' | 'snooze' | null>(null)
  const { credentialId, label, environmentId } = entry
  const wake = async (): Promise<void> => {
    if (unwrap(await useDebt.getState().wake(credentialId))) success(t('debt.snooze.woken', { label }))
  }
  const close = (): void => setDialog(null)
  return (
    <Group gap="xs" className="debt-actions">
      <Button
        leftSection={<IconRefreshDot size={15} aria-hidden />}
        onClick={() => useRotations.getState().propose(credentialId, 'scheduled')}
        data-testid="debt-rotate"
      >
        {t('debt.action.rotate')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconHourglass size={15} aria-hidden />}
        onClick={() => setDialog('policy')}
        data-testid="debt-policy"
      >
        {t('debt.action.policy')}
      </Button>
      {snoozeRuns(entry, at) ? (
        <Button
          variant="default"
          leftSection={<IconPlayerPlay size={15} aria-hidden />}
          onClick={wake}
          data-testid="debt-wake"
        >
          {t('debt.action.wake')}
        </Button>
      ) : (
        <Button
          variant="default"
          leftSection={<IconZzz size={15} aria-hidden />}
          onClick={() => setDialog('snooze')}
          data-testid="debt-snooze"
        >
          {t('debt.action.snooze')}
        </Button>
      )}
      <AskButton environmentId={environmentId} />
      <Button
        variant="default"
        title={t('debt.action.calendarHelp')}
        leftSection={<IconCalendarDown size={15} aria-hidden />}
        loading={saving}
        onClick={() => save([credentialId])}
        data-testid="debt-calendar"
      >
        {t('debt.action.calendar')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconKey size={15} aria-hidden />}
        onClick={() => showInVault(credentialId)}
        data-testid="debt-open-key"
      >
        {t('debt.action.openKey')}
      </Button>
      {dialog === 'policy' && <PolicyDialog entry={entry} at={at} onClose={close} />}
      {dialog === 'snooze' && <SnoozeDialog entry={entry} at={at} onClose={close} />}
    </Group>
  )
}
