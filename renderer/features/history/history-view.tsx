import { Button, Splitter, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { EmptyPanel } from '../../components/empty-panel'
import { Notice } from '../../components/notice'
import { useHistory } from '../../stores/history-store'
import { useNavigation } from '../../stores/navigation-store'
import { useErrorText } from '../feedback/use-error-text'
import { useFeedback } from '../feedback/use-feedback'
import { HistoryList } from './history-list'
import { OpenedExchange } from './opened-exchange'

const wideWindow = '(min-width: 68em)'

const ClearDialog = ({ onClose }: { onClose(): void }) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const [busy, setBusy] = useState(false)
  const clear = async (): Promise<void> => {
    setBusy(true)
    const cleared = unwrap(await useHistory.getState().clear())
    onClose()
    if (cleared) success(t('history.cleared'))
  }
  return (
    <ConfirmDialog
      title={t('history.clearTitle')}
      confirmLabel={t('history.clearConfirm')}
      cancelLabel={t('common.cancel')}
      closeLabel={t('common.close')}
      danger
      busy={busy}
      testId="history-clear-confirm"
      onConfirm={clear}
      onCancel={onClose}
    >
      <Text>{t('history.clearText')}</Text>
    </ConfirmDialog>
  )
}

const Contents = ({ wide, onClear }: { wide: boolean; onClear(): void }) => {
  const openId = useHistory(store => store.openId)
  if (!wide) return openId === null ? <HistoryList onClear={onClear} /> : <OpenedExchange withBack />
  return (
    <Splitter className="fill history-split" lineSize={1} withHandle={false}>
      <Splitter.Pane defaultSize={38} min={22} className="fill">
        <HistoryList onClear={onClear} />
      </Splitter.Pane>
      <Splitter.Pane defaultSize={62} min={30} className="fill">
        <OpenedExchange withBack={false} />
      </Splitter.Pane>
    </Splitter>
  )
}

/** What was sent, by day; the answer of the chosen one beside it. */
export const HistoryView = () => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const wide = useMediaQuery(wideWindow, true, { getInitialValueInEffect: false })
  const { exchanges, error, loaded } = useHistory()
  const { show, openDialog } = useNavigation()
  const [clearing, setClearing] = useState(false)
  const isEmpty = exchanges.length === 0
  return (
    <section className="fill view" aria-label={t('history.title')}>
      {error && (
        <div className="outcome">
          <Notice tone="bad">{errorText(error)}</Notice>
        </div>
      )}
      {!isEmpty && <Contents wide={wide} onClear={() => setClearing(true)} />}
      {isEmpty && loaded && (
        <EmptyPanel icon={IconHistory} title={t('history.emptyTitle')} text={t('history.emptyText')}>
          <Button variant="default" onClick={() => show('requests', 'url')}>
            {t('history.newRequest')}
          </Button>
          <Button variant="default" onClick={() => openDialog('explain')} data-testid="history-explain">
            {t('pasted.open')}
          </Button>
        </EmptyPanel>
      )}
      {clearing && <ClearDialog onClose={() => setClearing(false)} />}
    </section>
  )
}
