import { Table, Title } from '@mantine/core'
import type { KnownError } from '@shared/schemas/provider'
import { useTranslation } from 'react-i18next'
import { useLocalizedText } from '../../i18n/use-localized-text'

/** The answers of a provider whose meaning is known. */
export const KnownErrorTable = ({ errors }: { errors: readonly KnownError[] }) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  if (errors.length === 0) return null
  return (
    <>
      <Title order={2} className="part-title">
        {t('docs.errors')}
      </Title>
      <Table className="docs-table" aria-label={t('docs.errors')} data-testid="known-errors">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('response.status')}</Table.Th>
            <Table.Th>{t('docs.errorBody')}</Table.Th>
            <Table.Th>{t('docs.meaning')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {errors.map(({ status, body, meaning }) => (
            <Table.Tr key={`${status} ${body}`}>
              <Table.Td className="wire">{status}</Table.Td>
              <Table.Td className="wire">{body || t('docs.anyBody')}</Table.Td>
              <Table.Td>{text(meaning)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
