import { Table } from '@mantine/core'
import type { ComparedHeader, Comparison } from '@shared/schemas/comparison'
import { useTranslation } from 'react-i18next'
import { useCompare } from '../../stores/compare-store'
import { ChangeMark } from './change-mark'

/** Several lines of one name stand below each other, as they came. */
const Values = ({ values }: { values: readonly string[] }) => (
  <>
    {values.map((value, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: doubles are allowed, and an answer never changes
      <div key={index}>{value}</div>
    ))}
  </>
)

const HeaderTable = ({ headers }: { headers: readonly ComparedHeader[] }) => {
  const { t } = useTranslation()
  return (
    <Table className="compare-table" aria-label={t('compare.headers')} data-testid="compare-headers">
      <Table.Thead>
        <Table.Tr>
          <Table.Th className="compare-name">{t('common.name')}</Table.Th>
          <Table.Th>A</Table.Th>
          <Table.Th>B</Table.Th>
          <Table.Th className="compare-change">{t('compare.mark')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {headers.map(({ name, change, left, right, usuallyDiffers }) => (
          <Table.Tr key={name} data-change={usuallyDiffers ? 'same' : change} data-header={name}>
            <Table.Td className="wire">{name}</Table.Td>
            <Table.Td className="wire" data-side="A">
              <Values values={left} />
            </Table.Td>
            <Table.Td className="wire" data-side="B">
              <Values values={right} />
            </Table.Td>
            <Table.Td>
              <ChangeMark change={change} usual={usuallyDiffers} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

export const HeaderDifferences = ({ comparison }: { comparison: Comparison }) => {
  const { t } = useTranslation()
  const view = useCompare(store => store.view)
  const { headers } = comparison
  const shown = view === 'all' ? headers : headers.filter(({ change }) => change !== 'same')
  if (headers.length === 0) return <p className="quiet">{t('compare.noHeaders')}</p>
  if (shown.length === 0) return <p>{t('compare.sameHeaders')}</p>
  return <HeaderTable headers={shown} />
}
