import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { type ReceivedToken, type TokenTimes, timesOf } from '../../stores/token-times'
import { TimeLeft } from './token-countdown'
import { clockOffset } from './token-words'
import { useTicking } from './use-ticking'

const remaining = ({ remainingMs }: TokenTimes): number | null => remainingMs
const refreshIn = ({ refreshInMs }: TokenTimes): number | null => refreshInMs
const retryIn = ({ retryInMs }: TokenTimes): number | null => retryInMs

/** When a new token is fetched, and whether that takes a use. */
const NextRefresh = ({ token }: { token: ReceivedToken }) => {
  const { t } = useTranslation()
  const isDue = useTicking(now => timesOf(token, now).refreshInMs === 0)
  if (isDue) return t('tokens.atNextUse')
  return (
    <>
      <TimeLeft token={token} of={refreshIn} words={time => t('tokens.inTime', { time })} />
      <br />
      <span className="quiet">{t(token.state.refreshesByItself ? 'tokens.byItself' : 'tokens.onUse')}</span>
    </>
  )
}

const ServerClock = ({ skew }: { skew: NonNullable<ReceivedToken['state']['skew']> }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const offset = clockOffset(skew)
  if (offset === 0) return t('tokens.clockSame')
  return t(offset > 0 ? 'tokens.clockAhead' : 'tokens.clockBehind', { span: format.span(Math.abs(offset)) })
}

/** What is known of a token; what is not known is left out. */
export const TokenFacts = ({ token }: { token: ReceivedToken }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { state } = token
  const waits = useTicking(now => (timesOf(token, now).retryInMs ?? 0) > 0)
  const held = state.remainingMs !== null
  const facts: [name: string, value: ReactNode | false][] = [
    [
      t('tokens.goodFor'),
      held && (
        <>
          <TimeLeft token={token} of={remaining} />{' '}
          {state.expiresAt && (
            <span className="quiet">{t('tokens.until', { instant: format.instant(state.expiresAt) })}</span>
          )}
        </>
      )
    ],
    [t('tokens.nextRefresh'), held && <NextRefresh token={token} />],
    [
      t('tokens.nextTry'),
      waits && <TimeLeft token={token} of={retryIn} words={time => t('tokens.inTime', { time })} />
    ],
    [t('tokens.company'), state.companyName],
    [
      t('tokens.refreshToken'),
      (held || state.hasRefreshToken) &&
        t(state.hasRefreshToken ? 'tokens.refreshTokenHeld' : 'tokens.refreshTokenNone')
    ],
    [t('tokens.clock'), state.skew && <ServerClock skew={state.skew} />]
  ]
  const known = facts.filter(([, value]) => Boolean(value))
  if (known.length === 0) return null
  return (
    <dl className="facts" data-testid="token-facts">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
