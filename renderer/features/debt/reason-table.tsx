import { Table } from '@mantine/core'
import type { DebtEntry } from '@shared/schemas/debt'
import { useTranslation } from 'react-i18next'
import { reasonText } from './debt-words'

/** Each reason, why it counts, and what to do about it; the heaviest first. */
export const ReasonTable = ({ entry }: { entry: DebtEntry }) => {
  const { t } = useTranslation()
  const { reasons, broadScopes, label } = entry
  if (reasons.length === 0) return <p data-testid="debt-no-reason">{t('debt.details.none')}</p>
  return (
    <Table className="debt-reason-table" aria-label={t('debt.details.label', { label })}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className="debt-reason-name">{t('debt.details.reason')}</Table.Th>
          <Table.Th>{t('debt.details.why')}</Table.Th>
          <Table.Th>{t('debt.details.todo')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {reasons.map(reason => (
          <Table.Tr key={reason.code} data-code={reason.code} data-testid="debt-reason">
            <Table.Th scope="row">{reasonText(reason, t)}</Table.Th>
            <Table.Td>
              {t(`debt.why.${reason.code}`)}
              {reason.code === 'over_privileged' && (
                <span className="quiet"> {t('debt.scopes', { scopes: broadScopes.join(', ') })}</span>
              )}
            </Table.Td>
            <Table.Td>{t(`debt.todo.${reason.code}`)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
