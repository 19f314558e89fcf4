import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { useWorklists } from '../../stores/worklist-store'
import { useLockNow } from '../vault/use-lock'

const Question = () => {
  const { t } = useTranslation()
  const lockNow = useLockNow()
  const { worklists, askLock, stop } = useWorklists()
  const [waits, setWaits] = useState(false)
  const running = worklists.filter(one => one.running)
  const isQuiet = running.length === 0
  const lock = async (): Promise<void> => {
    askLock(false)
    await lockNow()
  }
  const latest = useRef(lock)
  latest.current = lock
  const stopThenLock = (): void => {
    setWaits(true)
    for (const { id } of running) void stop(id)
  }
  useEffect(() => {
    if (waits && isQuiet) void latest.current()
  }, [waits, isQuiet])
  return (
    <Modal
      opened
      onClose={() => askLock(false)}
      title={t('worklists.lock.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      <Stack gap="md" data-testid="lock-while-running">
        <Text>{t('worklists.lock.text')}</Text>
        {waits && (
          <Group gap="sm" role="status">
            <Loader size="xs" /> {t('worklists.lock.waiting')}
          </Group>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => askLock(false)} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button variant="default" onClick={lock} data-testid="lock-now">
            {t('worklists.lock.now')}
          </Button>
          <Button disabled={waits} onClick={stopThenLock} data-testid="lock-after">
            {t('worklists.lock.after')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** Asks before the vault is locked under a worklist that runs. */
export const LockWhileRunning = () => (useWorklists(store => store.lockAsked) ? <Question /> : null)
