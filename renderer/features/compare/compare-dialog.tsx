import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { useCompare } from '../../stores/compare-store'
import { useNavigation } from '../../stores/navigation-store'
import { CompareProgress } from './compare-progress'
import { CompareQuestions } from './compare-questions'
import { CompareResult } from './compare-result'
import { CompareStart } from './compare-start'

const Contents = () => {
  const phase = useCompare(store => store.phase)
  if (phase === 'choosing') return <CompareStart />
  return phase === 'sending' ? <CompareProgress /> : <CompareResult />
}

/** The same request twice, or two calls of the history. Closing it ends what is on its way. */
export const CompareDialog = () => {
  const { t } = useTranslation()
  const { phase, asked } = useCompare()
  const closeDialog = useNavigation(store => store.closeDialog)
  const close = (): void => {
    useCompare.getState().reset()
    closeDialog()
  }
  return (
    <>
      <Modal
        opened
        onClose={close}
        closeOnClickOutside={false}
        // A question lies over it and takes the keys.
        closeOnEscape={asked === null}
        trapFocus={asked === null}
        title={t('compare.title')}
        size={phase === 'done' ? 'min(1200px, 96vw)' : 680}
        closeButtonProps={{ 'aria-label': t('common.close') }}
        data-testid="compare-dialog"
      >
        <FocusReturn />
        <Contents />
      </Modal>
      <CompareQuestions />
    </>
  )
}
