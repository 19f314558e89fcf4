import type { ExchangeSummary } from '@shared/schemas/exchange'
import { IconChecks, IconTicket } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'

/** What the app sent by itself is marked; what a person sent needs no mark. */
export const PurposeMark = ({ purpose }: Pick<ExchangeSummary, 'purpose'>) => {
  const { t } = useTranslation()
  if (purpose === 'request') return null
  return (
    <Mark tone="quiet" icon={purpose === 'token' ? IconTicket : IconChecks}>
      {t(`history.purposeMark.${purpose}`)}
    </Mark>
  )
}
