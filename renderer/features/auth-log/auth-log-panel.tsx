import { Button, Group } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { AuthLogEntry } from '@shared/schemas/auth-log'
import { IconFilterOff, IconListDetails } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyPanel } from '../../components/empty-panel'
import { Notice } from '../../components/notice'
import { useFormat } from '../../i18n/use-format'
import { type AuthLogFilter, noFilter, useAuthLog } from '../../stores/auth-log-store'
import { useNavigation } from '../../stores/navigation-store'
import { useErrorText } from '../feedback/use-error-text'
import { FilterRow } from './filter-row'
import { LogActions } from './log-actions'
import { LogTable } from './log-table'
import { OpenedLine } from './opened-line'
import { useLines } from './use-lines'

/** Too low for the lines and what one of them holds: then the opened one takes their place. */
const lowWindow = '(max-height: 34em)'

const NotLoaded = () => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const error = useAuthLog(store => store.error)
  const load = useAuthLog(store => store.load)
  if (!error) return <p className="quiet log-note">{t('app.loading')}</p>
  return (
    <div className="outcome">
      <Notice tone="bad" urgent>
        {errorText(error)}
        <div className="notice-actions">
          <Button variant="default" onClick={load}>
            {t('common.tryAgain')}
          </Button>
        </div>
      </Notice>
    </div>
  )
}

const Lines = ({ lines, filter }: { lines: readonly AuthLogEntry[]; filter: AuthLogFilter }) => {
  const { t } = useTranslation()
  const narrow = useAuthLog(store => store.narrow)
  if (lines.length > 0) return <LogTable lines={lines} filter={filter} />
  return (
    <EmptyPanel
      icon={IconFilterOff}
      title={t('authLog.noMatchTitle')}
      text={t('authLog.noMatchText')}
      testId="auth-log-no-match"
    >
      <Button variant="default" onClick={() => narrow(noFilter)} data-testid="auth-log-clear-filter">
        {t('authLog.clearFilter')}
      </Button>
    </EmptyPanel>
  )
}

/** What happens to keys and tokens, line by line as it happens. */
export const AuthLogPanel = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const low = useMediaQuery(lowWindow, false, { getInitialValueInEffect: false })
  const loaded = useAuthLog(store => store.loaded)
  const opened = useAuthLog(store => store.opened)
  const show = useNavigation(store => store.show)
  const { all, lines, filter, linesOf, choices, behind, isPaused } = useLines()
  const entry = all.find(({ sequence }) => sequence === opened)
  const count =
    lines.length === all.length
      ? t('authLog.count', { count: all.length })
      : t('authLog.countOf', { shown: format.number(lines.length), total: format.number(all.length) })
  const isEmpty = all.length === 0 && !isPaused
  return (
    <section className="fill auth-log" aria-label={t('access.log')} data-testid="auth-log-panel">
      {!loaded && <NotLoaded />}
      {loaded && isEmpty && (
        <EmptyPanel
          icon={IconListDetails}
          title={t('authLog.emptyTitle')}
          text={t('authLog.emptyText')}
          testId="auth-log-empty"
        >
          <Button variant="default" onClick={() => show('requests', 'url')}>
            {t('history.newRequest')}
          </Button>
        </EmptyPanel>
      )}
      {loaded && !isEmpty && !(low && entry) && (
        <>
          <Group className="view-head log-head" gap="sm">
            <FilterRow choices={choices} />
            <span className="quiet view-count" data-testid="auth-log-count">
              {count}
            </span>
            <LogActions linesOf={linesOf} isEmpty={lines.length === 0} isPaused={isPaused} behind={behind} />
          </Group>
          <Lines lines={lines} filter={filter} />
        </>
      )}
      {entry && <OpenedLine key={entry.sequence} entry={entry} />}
    </section>
  )
}
