import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ResponseCookie } from './cookies'

export const CookiesTab = ({ cookies }: { cookies: readonly ResponseCookie[] }) => {
  const { t } = useTranslation()
  if (cookies.length === 0) return <p className="quiet part-note">{t('response.noCookies')}</p>
  return (
    <Table className="header-table" aria-label={t('response.cookiesOf')} data-testid="response-cookies">
      <Table.Thead>
        <Table.Tr>
          <Table.Th className="cell-name">{t('common.name')}</Table.Th>
          <Table.Th>{t('common.value')}</Table.Th>
          <Table.Th>{t('response.cookieAttributes')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {cookies.map(({ name, value, attributes }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: doubles are allowed, and a response never changes
          <Table.Tr key={index}>
            <Table.Td className="wire">{name}</Table.Td>
            <Table.Td className="wire header-value">{value}</Table.Td>
            <Table.Td className="wire header-value">{attributes}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
