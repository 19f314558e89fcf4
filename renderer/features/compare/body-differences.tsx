import { Button, Group, Table } from '@mantine/core'
import {
  type ComparedRow,
  type ComparedRows,
  type ComparedText,
  type Comparison,
  maxComparedRows
} from '@shared/schemas/comparison'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { sides, useCompare } from '../../stores/compare-store'
import { ChangeMark } from './change-mark'
import { letters } from './use-words'

const Value = ({ value }: { value: ComparedText | null }) => {
  const { t } = useTranslation()
  if (!value) return null
  return (
    <>
      {value.line !== null && <span className="quiet compare-line">{value.line}</span>}
      <span className="compare-text">{value.text}</span>
      {value.cut && (
        <span className="quiet" title={t('compare.cut')}>
          …
        </span>
      )}
    </>
  )
}

const Row = ({ row }: { row: ComparedRow }) => {
  const { t } = useTranslation()
  const { change, path, left, right } = row
  return (
    <Table.Tr data-change={change} data-testid="compare-row">
      {path !== null && (
        <Table.Td className={path === '' ? 'quiet' : 'wire'}>{path === '' ? t('compare.whole') : path}</Table.Td>
      )}
      <Table.Td className="wire" data-side="A">
        <Value value={left} />
      </Table.Td>
      <Table.Td className="wire" data-side="B">
        <Value value={right} />
      </Table.Td>
      <Table.Td>
        <ChangeMark change={change} />
      </Table.Td>
    </Table.Tr>
  )
}

const Range = ({ body }: { body: ComparedRows }) => {
  const { t } = useTranslation()
  const { view, compare } = useCompare()
  const { offset, rows, total } = body
  if (total <= rows.length && offset === 0) return null
  const range = { from: Math.min(total, offset + 1), to: offset + rows.length, total }
  return (
    <Group gap="sm" className="compare-range">
      <span className="quiet" data-testid="compare-range">
        {t('compare.range', range)}
      </span>
      <Button
        variant="default"
        disabled={offset === 0}
        onClick={() => void compare(view, Math.max(0, offset - maxComparedRows))}
      >
        {t('compare.previous')}
      </Button>
      <Button
        variant="default"
        disabled={offset + rows.length >= total}
        onClick={() => void compare(view, offset + rows.length)}
        data-testid="compare-next"
      >
        {t('compare.next')}
      </Button>
    </Group>
  )
}

const Rows = ({ body }: { body: ComparedRows }) => {
  const { t } = useTranslation()
  const { by, rows, differences, coarse, offset } = body
  const isStructure = by === 'structure'
  return (
    <>
      {differences === 0 && <p data-testid="compare-same-body">{t('compare.sameBody')}</p>}
      <p className="quiet">{t(isStructure ? 'compare.byStructure' : 'compare.byLines')}</p>
      {coarse && (
        <p>
          <IconWord icon={IconAlertTriangle} tone="warn">
            {t('compare.coarse')}
          </IconWord>
        </p>
      )}
      {rows.length > 0 && (
        <Table
          className={isStructure ? 'compare-table' : 'compare-table compare-lines'}
          aria-label={t('compare.body')}
          data-testid="compare-body"
        >
          <Table.Thead>
            <Table.Tr>
              {isStructure && <Table.Th className="compare-name">{t('compare.place')}</Table.Th>}
              <Table.Th>A</Table.Th>
              <Table.Th>B</Table.Th>
              <Table.Th className="compare-change">{t('compare.mark')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is told by its place, and an answer never changes
              <Row key={offset + index} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Range body={body} />
    </>
  )
}

const Whole = ({ body }: { body: Extract<Comparison['body'], { kind: 'bytes' }> }) => {
  const { t } = useTranslation()
  return (
    <p data-testid="compare-whole">
      {t(`compare.bytes.${body.reason}`)} {t(body.same ? 'compare.bytesSame' : 'compare.bytesDiffer')}
    </p>
  )
}

/** What has to be known of the bodies before they are compared by eye. */
const Warnings = () => {
  const { t } = useTranslation()
  const exchanges = { left: useCompare(store => store.left.exchange), right: useCompare(store => store.right.exchange) }
  return sides.map(side => {
    const body = exchanges[side]?.body
    const letter = letters[side]
    if (body?.kind === 'empty') return <p key={side}>{t('compare.noBodyOf', { letter })}</p>
    if (!body || body.complete) return null
    return (
      <p key={side}>
        <IconWord icon={IconAlertTriangle} tone="warn">
          {t('compare.incomplete', { letter })}
        </IconWord>
      </p>
    )
  })
}

export const BodyDifferences = ({ comparison: { body } }: { comparison: Comparison }) => {
  const { t } = useTranslation()
  if (body.kind === 'none') return <p className="quiet">{t('compare.noBody')}</p>
  if (body.kind === 'unavailable') return <p className="quiet">{t('compare.unavailable')}</p>
  return (
    <>
      <Warnings />
      {body.kind === 'bytes' ? <Whole body={body} /> : <Rows body={body} />}
    </>
  )
}
