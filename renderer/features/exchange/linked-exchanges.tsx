import { Button } from '@mantine/core'
import type { Exchange, ExchangeSummary } from '@shared/schemas/exchange'
import { IconRepeat, IconTicket } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useHistory } from '../../stores/history-store'
import { linkedOf } from './linked'
import { openExchange } from './open-exchange'

interface LinkButtonProps {
  id: string
  icon: typeof IconTicket
  help: string
  testId: string
  children: string
}

const LinkButton = ({ id, icon: Icon, help, testId, children }: LinkButtonProps) => (
  <Button
    variant="subtle"
    className="fact-button"
    leftSection={<Icon size={13} aria-hidden />}
    title={help}
    onClick={() => openExchange(id)}
    data-testid={testId}
  >
    {children}
  </Button>
)

/** The ways to the exchanges that this one belongs with: its token, and the other try. */
export const LinkedExchanges = ({ exchange }: { exchange: Exchange }) => {
  const { t } = useTranslation()
  const history = useHistory(store => store.exchanges)
  const { first, second } = linkedOf(exchange, history)
  const { tokenExchangeId } = exchange
  const answerOf = ({ status }: ExchangeSummary): string => String(status ?? t('authLog.linked.noAnswer'))
  return (
    <>
      {first && (
        <LinkButton id={first.id} icon={IconRepeat} help={t('authLog.linked.repeatsHelp')} testId="first-try">
          {first.line
            ? t('authLog.linked.repeats', { status: answerOf(first.line) })
            : t('authLog.linked.repeatsUnknown')}
        </LinkButton>
      )}
      {second && (
        <LinkButton id={second.id} icon={IconRepeat} help={t('authLog.linked.repeatedHelp')} testId="second-try">
          {t('authLog.linked.repeated', { status: answerOf(second) })}
        </LinkButton>
      )}
      {tokenExchangeId !== null && (
        <LinkButton id={tokenExchangeId} icon={IconTicket} help={t('response.tokenFromHelp')} testId="token-exchange">
          {t('response.tokenFrom')}
        </LinkButton>
      )}
    </>
  )
}
