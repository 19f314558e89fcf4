import { Button, Group, Loader, SegmentedControl, Title } from '@mantine/core'
import type { Comparison, ComparisonView } from '@shared/schemas/comparison'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useAnnouncement } from '../../stores/announcement-store'
import { sides, useCompare } from '../../stores/compare-store'
import { useDiagnosis } from '../../stores/diagnosis-store'
import { statusLine } from '../exchange/status-line'
import { useErrorText } from '../feedback/use-error-text'
import { BodyDifferences } from './body-differences'
import { ChangeMark } from './change-mark'
import { differingOf, isSame } from './differing'
import { HeaderDifferences } from './header-differences'
import { changesSomething, runComparison } from './run-comparison'
import { SideCard } from './side-card'
import { useDifferenceText, useVerdict } from './use-words'

const views: readonly ComparisonView[] = ['differences', 'all']
const viewNames = { differences: 'viewDifferences', all: 'viewAll' } as const

/** The causes of both, where something went wrong. */
const useCauses = (): void => {
  const leftId = useCompare(store => store.left.exchange?.id)
  const rightId = useCompare(store => store.right.exchange?.id)
  useEffect(() => {
    for (const id of new Set([leftId, rightId])) if (id !== undefined) void useDiagnosis.getState().load(id)
  }, [leftId, rightId])
}

const StatusDifference = ({ comparison }: { comparison: Comparison }) => {
  const { t } = useTranslation()
  const left = useCompare(store => store.left.exchange)
  const right = useCompare(store => store.right.exchange)
  const isAlike = comparison.status.left === comparison.status.right
  const none = t('response.none')
  return (
    <p className="compare-status" data-testid="compare-status">
      <span>A: {statusLine(left?.hops ?? []) || none}</span>
      <span>B: {statusLine(right?.hops ?? []) || none}</span>
      <ChangeMark change={isAlike ? 'same' : 'changed'} />
    </p>
  )
}

const Differences = ({ comparison }: { comparison: Comparison }) => {
  const { t } = useTranslation()
  const { view, compare } = useCompare()
  const differenceText = useDifferenceText()
  const same = isSame(differingOf(comparison), comparison)
  return (
    <>
      <div className="compare-bar">
        <strong data-testid="compare-summary" data-same={same}>
          {differenceText(comparison)}
        </strong>
        <SegmentedControl
          aria-label={t('compare.view')}
          data={views.map(value => ({ value, label: t(`compare.${viewNames[value]}`) }))}
          value={view}
          onChange={next => void compare(next, 0)}
          data-testid="compare-view"
        />
      </div>
      <section aria-label={t('compare.status')}>
        <Title order={3} className="compare-title">
          {t('compare.status')}
        </Title>
        <StatusDifference comparison={comparison} />
      </section>
      <section aria-label={t('compare.headers')}>
        <Title order={3} className="compare-title">
          {t('compare.headers')}
        </Title>
        <HeaderDifferences comparison={comparison} />
      </section>
      <section aria-label={t('compare.body')}>
        <Title order={3} className="compare-title">
          {t('compare.body')}
        </Title>
        <BodyDifferences comparison={comparison} />
      </section>
    </>
  )
}

const Outcome = () => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { left, right, comparison, comparisonError, cancelled } = useCompare()
  if (comparisonError) {
    return (
      <Notice tone="bad" urgent testId="compare-failed">
        {errorText(comparisonError)}
      </Notice>
    )
  }
  if (comparison) return <Differences comparison={comparison} />
  if (!left.exchange || !right.exchange) {
    return cancelled ? null : <Notice tone="quiet" title={t('compare.noResult')} testId="compare-none" />
  }
  return (
    <Group gap="sm" role="status" data-testid="compare-reading">
      <Loader size={16} />
      <span>{t('compare.reading')}</span>
    </Group>
  )
}

/** Both answers beside each other, and below them what differs. */
export const CompareResult = () => {
  const { t } = useTranslation()
  const { mode, choose, cancelled, comparison } = useCompare()
  const verdict = useVerdict()
  const differenceText = useDifferenceText()
  useCauses()
  const heading = useRef<HTMLParagraphElement>(null)
  // The button that had the focus is gone, and the answer begins at the top.
  useEffect(() => heading.current?.focus(), [])
  const summary = comparison ? differenceText(comparison) : ''
  useEffect(() => {
    useAnnouncement.getState().announce(`${verdict} ${summary}`)
  }, [verdict, summary])
  return (
    <div className="compare-result" data-testid="compare-result">
      <p className="compare-verdict" ref={heading} tabIndex={-1} data-testid="compare-verdict">
        {cancelled && !comparison ? t('compare.cancelled') : verdict}
      </p>
      <div className="compare-cards">
        {sides.map(side => (
          <SideCard key={side} side={side} />
        ))}
      </div>
      <Outcome />
      <Group justify="flex-end" gap="sm" className="compare-foot">
        <Button variant="default" onClick={choose} data-testid="compare-back">
          {t('compare.back')}
        </Button>
        {mode === 'send' && !changesSomething() && (
          <Button variant="default" onClick={() => void runComparison()} data-testid="compare-again">
            {t('compare.again')}
          </Button>
        )}
      </Group>
    </div>
  )
}
