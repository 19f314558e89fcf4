import { Button, Text } from '@mantine/core'
import type { AppError } from '@shared/errors'
import { IconSend2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyPanel } from '../../components/empty-panel'
import { keyText } from '../../components/key-combination'
import { Notice } from '../../components/notice'
import { firstKeys } from '../../stores/commands'
import { useNavigation } from '../../stores/navigation-store'
import { noSend, useSend } from '../../stores/send-store'
import { useTabs } from '../../stores/tabs-store'
import { WhyNotSent } from '../diagnosis/why-not-sent'
import { openExchange } from '../exchange/open-exchange'
import { ReplayNotice } from '../exchange/replay-notice'
import { ResponsePanel } from '../exchange/response-panel'
import { useErrorText } from '../feedback/use-error-text'
import { LogInFirst } from '../sessions/log-in-first'
import { SessionOver } from '../sessions/session-over'
import { requestProblems } from './request-problems'
import { SendProgress } from './send-progress'
import { isAboutToken, tokenDetails } from './token-details'

const NotSent = ({ error, credentialId }: { error: AppError; credentialId: string | null }) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const details = tokenDetails(error, t)
  const problems = error.code === 'request_invalid' ? requestProblems(error, t) : []
  const { exchangeId } = error.fields
  const showsToken = isAboutToken(error) && credentialId !== null
  return (
    <div className="fill scroll">
      <div className="outcome">
        <Notice
          tone={error.code === 'send_cancelled' ? 'quiet' : 'bad'}
          title={t('response.notSentTitle')}
          testId="send-error"
        >
          {errorText(error)}
          {problems.length > 0 && (
            <ul className="notice-list">
              {problems.map(({ place, text }) => (
                <li key={`${place} ${text}`}>
                  <strong>{place}</strong>: {text}
                </li>
              ))}
            </ul>
          )}
          {details !== null && <Text data-testid="token-details">{details}</Text>}
          {error.code === 'session_missing' && <LogInFirst />}
          {(exchangeId || showsToken) && (
            <div className="notice-actions">
              {showsToken && (
                <Button
                  variant="default"
                  onClick={() => useNavigation.getState().showAccess('tokens', credentialId)}
                  data-testid="show-token"
                >
                  {t('authLog.showToken')}
                </Button>
              )}
              {exchangeId && (
                <Button variant="default" onClick={() => openExchange(exchangeId)} data-testid="open-token-exchange">
                  {t('response.openTokenExchange')}
                </Button>
              )}
            </div>
          )}
        </Notice>
        {exchangeId && <WhyNotSent exchangeId={exchangeId} />}
      </div>
    </div>
  )
}

/** Below the request: nothing yet, the send under way, why nothing left, or the answer. */
export const ResponseArea = ({ onReplay }: { onReplay(exchangeId: string): void }) => {
  const { t } = useTranslation()
  const tabId = useTabs(store => store.activeId)
  const openDialog = useNavigation(store => store.openDialog)
  const { sendId, spec, exchange, error, progress, cancelling } = useSend(store => store.sends[tabId] ?? noSend)
  if (sendId !== null) return <SendProgress tabId={tabId} progress={progress} cancelling={cancelling} />
  if (error) return <NotSent error={error} credentialId={spec?.credentialId ?? null} />
  if (exchange) {
    return (
      <>
        <SessionOver exchange={exchange} />
        <ReplayNotice exchange={exchange} onReplay={onReplay} />
        <ResponsePanel key={exchange.id} exchange={exchange} />
      </>
    )
  }
  return (
    <EmptyPanel
      icon={IconSend2}
      title={t('response.emptyTitle')}
      text={t('response.emptyText', { keys: keyText(firstKeys('send')) })}
      testId="response-empty"
    >
      <Button variant="default" onClick={() => openDialog('explain')} data-testid="response-explain">
        {t('pasted.open')}
      </Button>
    </EmptyPanel>
  )
}
