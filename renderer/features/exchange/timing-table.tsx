import { Table } from '@mantine/core'
import type { Timings } from '@shared/schemas/exchange'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { timingSegments, totalOf } from './timing-segments'

/** Each step with its length in words and as a bar. */
export const TimingTable = ({ timings }: { timings: Timings }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const segments = timingSegments(timings)
  const total = totalOf(segments)
  if (segments.length === 0) return <p className="quiet part-note">{t('timeline.noTimings')}</p>
  const percent = (part: number): string => `${total === 0 ? 0 : (part / total) * 100}%`
  return (
    <Table className="timing-table" aria-label={t('timeline.timings')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('timeline.step')}</Table.Th>
          <Table.Th className="cell-number">{t('timeline.start')}</Table.Th>
          <Table.Th className="cell-number">{t('timeline.duration')}</Table.Th>
          <Table.Td aria-hidden className="timing-bars" />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {segments.map(({ step, start, duration }) => (
          <Table.Tr key={step}>
            <Table.Td>{t(`timeline.${step}`)}</Table.Td>
            <Table.Td className="cell-number quiet">{format.duration(start)}</Table.Td>
            <Table.Td className="cell-number">{format.duration(duration)}</Table.Td>
            <Table.Td aria-hidden className="timing-bars">
              <div
                className="timing-bar"
                style={{ marginInlineStart: percent(start), width: `max(2px, ${percent(duration)})` }}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
