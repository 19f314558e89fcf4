import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import type { DebtEntry } from '@shared/schemas/debt'
import { IconCalendarDown, IconDots, IconPlugConnected, IconRefreshDot, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebt } from '../../stores/debt-store'
import { useWorklists } from '../../stores/worklist-store'
import { AskDialog } from './ask-dialog'
import { useCalendar } from './use-calendar'

const Selection = ({ ids }: { ids: readonly string[] }) => {
  const { t } = useTranslation()
  const { saving, save } = useCalendar()
  const count = ids.length
  return (
    <Group gap="xs" className="head-action debt-selection" data-testid="debt-selection">
      <span className="quiet" role="status">
        {t('debt.action.selected', { count })}
      </span>
      <Button
        leftSection={<IconRefreshDot size={15} aria-hidden />}
        onClick={() => useWorklists.getState().propose(ids)}
        data-testid="debt-replace"
      >
        {t('debt.action.replace', { count })}
      </Button>
      <Button
        variant="default"
        title={t('debt.action.calendarHelp')}
        leftSection={<IconCalendarDown size={15} aria-hidden />}
        loading={saving}
        onClick={() => save(ids)}
        data-testid="debt-calendar-selected"
      >
        {t('debt.action.calendar')}
      </Button>
      <ActionIcon
        aria-label={t('debt.action.clear')}
        title={t('debt.action.clear')}
        onClick={() => useDebt.getState().select(new Set())}
        data-testid="debt-select-none"
      >
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

const Always = () => {
  const { t } = useTranslation()
  const { saving, save } = useCalendar()
  const [asking, setAsking] = useState(false)
  return (
    <Group gap="xs" className="head-action">
      <Button
        variant="default"
        leftSection={<IconPlugConnected size={15} aria-hidden />}
        onClick={() => setAsking(true)}
        data-testid="debt-ask-all"
      >
        {t('debt.action.askAll')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" aria-label={t('debt.action.more')} loading={saving} data-testid="debt-more">
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconCalendarDown size={15} aria-hidden />}
            onClick={() => save()}
            data-testid="debt-calendar-all"
          >
            {t('debt.action.calendarAll')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking && <AskDialog onClose={() => setAsking(false)} />}
    </Group>
  )
}

/** What is done with the chosen keys, as far as they are shown; without any, with all of them. */
export const BoardActions = ({ shown }: { shown: readonly DebtEntry[] }) => {
  const selected = useDebt(store => store.selected)
  const ids = selected.size === 0 ? [] : shown.map(({ credentialId }) => credentialId).filter(id => selected.has(id))
  return ids.length > 0 ? <Selection ids={ids} /> : <Always />
}
