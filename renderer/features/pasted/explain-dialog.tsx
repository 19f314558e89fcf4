import { Button, Group, Loader, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { useAnnouncement } from '../../stores/announcement-store'
import { useNavigation } from '../../stores/navigation-store'
import { usePasted } from '../../stores/pasted-store'
import { PastedResult } from './pasted-result'
import { PastedStart } from './pasted-start'

const Reading = () => {
  const { t } = useTranslation()
  const cancel = (): void => {
    usePasted.getState().reset()
    useAnnouncement.getState().announce(t('pasted.cancelled'))
  }
  return (
    <Group gap="sm" role="status" p="lg" justify="center" data-testid="pasted-reading">
      <Loader size={16} />
      <span>{t('pasted.reading')}</span>
      <Button variant="default" onClick={cancel} data-testid="pasted-cancel">
        {t('common.cancel')}
      </Button>
    </Group>
  )
}

/** Somebody else's call: pasted, dropped or opened, and explained without sending anything. */
export const ExplainDialog = () => {
  const { t } = useTranslation()
  const { phase, result } = usePasted()
  const closeDialog = useNavigation(store => store.closeDialog)
  const close = (): void => {
    usePasted.getState().reset()
    closeDialog()
  }
  const many = (result?.calls.length ?? 0) > 1
  return (
    <Modal
      opened
      onClose={close}
      closeOnClickOutside={false}
      title={t('pasted.title')}
      size={phase === 'done' ? `min(${many ? 1080 : 820}px, 96vw)` : 620}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid="explain-dialog"
    >
      <FocusReturn />
      {phase === 'start' && <PastedStart />}
      {phase === 'reading' && <Reading />}
      {phase === 'done' && result && <PastedResult result={result} />}
    </Modal>
  )
}
