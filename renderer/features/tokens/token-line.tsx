import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../stores/navigation-store'
import { useTokens } from '../../stores/token-store'
import { type ReceivedToken, timesOf } from '../../stores/token-times'
import { TimeLeft } from './token-countdown'
import { shownStatus } from './token-words'
import { useTicking } from './use-ticking'

const Standing = ({ token }: { token: ReceivedToken }) => {
  const { t } = useTranslation()
  const status = useTicking(now => shownStatus(timesOf(token, now)))
  if (status === 'valid') return <TimeLeft token={token} words={time => t('tokens.lineValid', { time })} />
  return t('tokens.line', { status: status === 'ended' ? t('tokens.ended') : t(`tokens.status.${status}`) })
}

/** Among the details of a key that is exchanged: how its token stands, and the way to it. */
export const TokenLine = ({ id, label }: { id: string; label: string }) => {
  const { t } = useTranslation()
  const token = useTokens(store => store.tokens[id])
  if (!token) return null
  return (
    <Text data-testid="token-line">
      <Standing token={token} />
      {' · '}
      <Anchor
        component="button"
        type="button"
        aria-label={t('tokens.openLabel', { label })}
        onClick={() => useNavigation.getState().showAccess('tokens', id)}
        data-testid="token-line-open"
      >
        {t('tokens.open')}
      </Anchor>
    </Text>
  )
}
