import { Table } from '@mantine/core'
import type { Hop } from '@shared/schemas/exchange'
import { useTranslation } from 'react-i18next'

/** As they stood on the wire: order, case and doubles kept. */
export const HeadersTab = ({ hop }: { hop: Hop | undefined }) => {
  const { t } = useTranslation()
  const headers = hop?.responseHeaders ?? []
  if (headers.length === 0) return <p className="quiet part-note">{t('response.noHeaders')}</p>
  return (
    <Table className="header-table" aria-label={t('response.headersOf')} data-testid="response-headers">
      <Table.Thead>
        <Table.Tr>
          <Table.Th className="cell-name">{t('common.name')}</Table.Th>
          <Table.Th>{t('common.value')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {headers.map(({ name, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: doubles are allowed, and a response never changes
          <Table.Tr key={index}>
            <Table.Td className="wire">{name}</Table.Td>
            <Table.Td className="wire header-value">{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
