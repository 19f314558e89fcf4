import { Button, Group, Loader, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { useAnnouncement } from '../../stores/announcement-store'
import { useNavigation } from '../../stores/navigation-store'
import { useWhichKey } from '../../stores/which-key-store'
import { KeyAnswerView } from './key-answer-view'
import { KeyQuestion } from './key-question'

const Looking = () => {
  const { t } = useTranslation()
  const cancel = (): void => {
    useWhichKey.getState().reset()
    useAnnouncement.getState().announce(t('whichKey.cancelled'))
  }
  return (
    <Group gap="sm" role="status" p="lg" justify="center">
      <Loader size={16} />
      <span>{t('whichKey.looking')}</span>
      <Button variant="default" onClick={cancel}>
        {t('common.cancel')}
      </Button>
    </Group>
  )
}

/** A key without a name, or a file of them: which entries of the vault these are. */
export const WhichKeyDialog = () => {
  const { t } = useTranslation()
  const { phase, answer } = useWhichKey()
  const closeDialog = useNavigation(store => store.closeDialog)
  const close = (): void => {
    useWhichKey.getState().reset()
    closeDialog()
  }
  return (
    <Modal
      opened
      onClose={close}
      closeOnClickOutside={false}
      title={t('whichKey.title')}
      size={answer?.fileName ? 'min(760px, 96vw)' : 540}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid="which-key-dialog"
    >
      <FocusReturn />
      {phase === 'start' && <KeyQuestion />}
      {phase === 'looking' && <Looking />}
      {phase === 'done' && answer && <KeyAnswerView answer={answer} />}
    </Modal>
  )
}
