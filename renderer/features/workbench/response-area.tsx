import type { AppError } from '@shared/errors'
import { IconSend2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyPanel } from '../../components/empty-panel'
import { keyText } from '../../components/key-combination'
import { Notice } from '../../components/notice'
import { useSend } from '../../stores/send-store'
import { ResponsePanel } from '../exchange/response-panel'
import { useErrorText } from '../feedback/use-error-text'
import { requestProblems } from './request-problems'
import { SendProgress } from './send-progress'

const NotSent = ({ error }: { error: AppError }) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const problems = error.code === 'request_invalid' ? requestProblems(error, t) : []
  return (
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
      </Notice>
    </div>
  )
}

/** Below the request: nothing yet, the send under way, why nothing left, or the answer. */
export const ResponseArea = () => {
  const { t } = useTranslation()
  const { sendId, exchange, error } = useSend()
  if (sendId !== null) return <SendProgress />
  if (error) return <NotSent error={error} />
  if (exchange) return <ResponsePanel key={exchange.id} exchange={exchange} />
  return (
    <EmptyPanel
      icon={IconSend2}
      title={t('response.emptyTitle')}
      text={t('response.emptyText', { keys: keyText(['Mod', '⏎']) })}
      testId="response-empty"
    />
  )
}
