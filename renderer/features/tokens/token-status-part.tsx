import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EnvironmentDot } from '../../components/environment-dot'
import { useNavigation } from '../../stores/navigation-store'
import { useDraft } from '../../stores/tabs-store'
import { useTokens } from '../../stores/token-store'
import { type ReceivedToken, type TokenTimes, timesOf } from '../../stores/token-times'
import { clockText } from './clock-text'
import { isInUse, type TokenEntry, tokenInView } from './token-entries'
import { statusLooks } from './token-status-word'
import { shownStatus } from './token-words'
import { useTicking } from './use-ticking'
import { useTokenEntries } from './use-token-entries'
import { useTokenNews } from './use-token-news'

const clock = (milliseconds: number | null): string => clockText(milliseconds ?? 0)

/** Many an environment is called like its provider. */
const placeName = ({ provider, environment }: TokenEntry): string => {
  const name = environment?.name ?? ''
  return name.toLocaleLowerCase().includes(provider.toLocaleLowerCase()) ? name : `${provider} ${name}`
}

/** The state in the few words that fit the line. */
const useBarText = (): ((times: TokenTimes) => string) => {
  const { t } = useTranslation()
  return times => {
    const time = clock(times.remainingMs)
    switch (shownStatus(times)) {
      case 'none':
        return t('tokens.status.none')
      case 'exchanging':
      case 'refreshing':
        return t('tokens.barBusy')
      case 'valid':
        return t('tokens.bar', { time })
      case 'due':
        return t('tokens.barDue')
      case 'ended':
        return t('tokens.barEnded')
      case 'failed':
        return t('tokens.barFailed')
      case 'cooling_down':
        return t('tokens.barCoolingDown', { time: clock(times.retryInMs) })
    }
  }
}

const Standing = ({ token }: { token: ReceivedToken }) => {
  const { t } = useTranslation()
  const barText = useBarText()
  const status = useTicking(now => shownStatus(timesOf(token, now)))
  const text = useTicking(now => barText(timesOf(token, now)))
  const renewal = useTicking(now => clock(timesOf(token, now).refreshInMs))
  const { icon: Icon, tone } = statusLooks[status]
  return (
    <>
      <span className={`icon-word tone-${tone}`}>
        <Icon size={14} aria-hidden />
      </span>
      <span className={tone === 'ok' ? 'token-standing-text' : `token-standing-text tone-${tone}`}>{text}</span>
      {status === 'valid' && (
        <span className="token-standing-text token-status-renewal">{t('tokens.barRefresh', { time: renewal })}</span>
      )}
    </>
  )
}

/** The token that matters now, of those that are in use; opens its life. */
export const TokenStatusPart = () => {
  const { t } = useTranslation()
  useTokenNews()
  const entries = useTokenEntries()
  const latestId = useTokens(store => store.latestId)
  const requestId = useDraft().credentialId
  const tokens = entries.map(({ token }) => token)
  const shownId = useTicking(now => tokenInView(tokens, { requestId, latestId }, now)?.state.credentialId ?? null)
  const entry = entries.find(({ credential }) => credential.id === shownId)
  if (!entry) return null
  const { credential, environment, token } = entry
  const more = tokens.filter(isInUse).length - 1
  return (
    <UnstyledButton
      className="status-part token-status-part"
      title={t('tokens.openLabel', { label: credential.label })}
      onClick={() => useNavigation.getState().showAccess('tokens', credential.id)}
      data-testid="token-status-part"
    >
      {environment && <EnvironmentDot color={environment.color} />}
      <span className="ellipsis token-status-name">{placeName(entry)}</span>
      <Standing token={token} />
      {more > 0 && <span className="quiet">{t('tokens.barMore', { count: more })}</span>}
    </UnstyledButton>
  )
}
