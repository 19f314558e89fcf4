import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconFilterOff, IconKey } from '@tabler/icons-react'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyPanel } from '../../components/empty-panel'
import { Notice } from '../../components/notice'
import { noDebtFilter, useDebt } from '../../stores/debt-store'
import { useNavigation } from '../../stores/navigation-store'
import { useErrorText } from '../feedback/use-error-text'
import { nothingIsOwed } from './debt-filter'
import { DebtHead } from './debt-head'
import { DebtTable } from './debt-table'
import { FilterRow } from './filter-row'
import { OpenedKey } from './opened-key'
import { ReminderNotice } from './reminder-notice'
import { useBoard } from './use-board'

/** Too low for the rows and what is told of one of them: then the opened one takes their place. */
const lowWindow = '(max-height: 40em)'

const Failure = () => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const error = useDebt(store => store.error)
  const load = useDebt(store => store.load)
  if (!error) return null
  return (
    <div className="outcome">
      <Notice tone="bad" title={t('debt.notLoaded')} urgent testId="debt-error">
        {errorText(error)}
        <div className="notice-actions">
          <Button variant="default" onClick={load} data-testid="debt-try-again">
            {t('common.tryAgain')}
          </Button>
        </div>
      </Notice>
    </div>
  )
}

const NoKeys = () => {
  const { t } = useTranslation()
  const openDialog = useNavigation(store => store.openDialog)
  return (
    <EmptyPanel icon={IconKey} title={t('debt.empty.title')} text={t('debt.empty.text')} testId="debt-empty">
      <Button variant="default" onClick={() => openDialog('add-credential')}>
        {t('debt.empty.add')}
      </Button>
    </EmptyPanel>
  )
}

const NoMatch = () => {
  const { t } = useTranslation()
  const narrow = useDebt(store => store.narrow)
  return (
    <EmptyPanel
      icon={IconFilterOff}
      title={t('debt.noMatch.title')}
      text={t('debt.noMatch.text')}
      testId="debt-no-match"
    >
      <Button variant="default" onClick={() => narrow(noDebtFilter)} data-testid="debt-clear-filter">
        {t('debt.noMatch.clear')}
      </Button>
    </EmptyPanel>
  )
}

/** What is owed to keys, the riskiest first: how old they are, when they end, who owns and who uses them. */
export const DebtPanel = () => {
  const { t } = useTranslation()
  const low = useMediaQuery(lowWindow, false, { getInitialValueInEffect: false })
  const table = useRef<HTMLTableElement>(null)
  const loaded = useDebt(store => store.loaded)
  const loading = useDebt(store => store.loading)
  const failed = useDebt(store => store.error !== null)
  const opened = useDebt(store => store.opened)
  const { all, at, shown, summary } = useBoard()
  const entry = all.find(({ credentialId }) => credentialId === opened)
  const hasRows = loaded && all.length > 0
  // Days may have passed since it was looked at last.
  useEffect(() => void useDebt.getState().load(), [])
  const close = useCallback((): void => {
    useDebt.getState().open(null)
    requestAnimationFrame(() => table.current?.focus())
  }, [])
  return (
    <section className="fill debt" aria-label={t('debt.title')} aria-busy={loading} data-testid="debt-panel">
      <ReminderNotice />
      <Failure />
      {!loaded && !failed && <p className="quiet debt-note">{t('debt.loading')}</p>}
      {loaded && all.length === 0 && <NoKeys />}
      {hasRows && !(low && entry) && (
        <>
          <DebtHead summary={summary} total={all.length} shown={shown} />
          <FilterRow entries={all} />
          {nothingIsOwed(all) && (
            <p className="debt-note" data-testid="debt-settled">
              {t('debt.settled')}
            </p>
          )}
          {shown.length > 0 ? <DebtTable entries={shown} at={at} ref={table} onClose={close} /> : <NoMatch />}
        </>
      )}
      {entry && <OpenedKey key={entry.credentialId} entry={entry} at={at} onClose={close} />}
    </section>
  )
}
