import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useTokens } from '../../stores/token-store'
import { type ReceivedToken, timesOf } from '../../stores/token-times'
import { EnvironmentName } from '../credentials/environment-name'
import { JwtInspector } from './jwt-inspector'
import { KeepRefreshToken } from './keep-refresh-token'
import { LastExchange } from './last-exchange'
import { TokenActions } from './token-actions'
import { LifeBar, TimeLeft } from './token-countdown'
import type { TokenEntry } from './token-entries'
import { TokenFacts } from './token-facts'
import { TokenFailureNotice } from './token-failure-notice'
import { TokenStatusWord } from './token-status-word'
import { mainTime, whatKey } from './token-words'
import { useTicking } from './use-ticking'

/** What the state means, in a sentence. */
const What = ({ token }: { token: ReceivedToken }) => {
  const { t } = useTranslation()
  const key = useTicking(now => whatKey(timesOf(token, now), token.state))
  return <Text data-testid="token-what">{t(`tokens.what.${key}`)}</Text>
}

interface TokenDetailsProps {
  entry: TokenEntry
  /** Where the details stand in the place of the list: the way back to it. */
  onBack: (() => void) | null
}

/** The life of one token: how it stands, what comes next, what it says of itself, and how it was got. */
export const TokenDetails = ({ entry, onBack }: TokenDetailsProps) => {
  const { t } = useTranslation()
  const { credential, environment, provider, token } = entry
  const { id, label } = credential
  // Whether a refresh token of an earlier run lies in the keychain is looked up only for what is looked at.
  useEffect(() => void useTokens.getState().look(id), [id])
  return (
    <section
      className="token-details scroll"
      aria-label={t('tokens.details', { label })}
      data-testid="token-details"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
      tabIndex={0}
    >
      <Stack gap="lg" className="token-details-inside">
        {onBack && (
          <Button
            variant="subtle"
            className="start"
            leftSection={<IconArrowLeft size={14} aria-hidden />}
            onClick={onBack}
            data-testid="token-back"
          >
            {t('common.back')}
          </Button>
        )}
        <Stack gap={4} className="details-head">
          <Title order={2}>{label}</Title>
          <Group gap="xs" className="quiet">
            {provider} · <EnvironmentName environment={environment} />
          </Group>
        </Stack>
        <Stack gap="xs">
          <Group gap="md" className="token-standing">
            <TokenStatusWord token={token} />
            <strong className="token-clock">
              <TimeLeft token={token} of={mainTime} />
            </strong>
          </Group>
          <LifeBar token={token} />
          <What token={token} />
        </Stack>
        <TokenFailureNotice token={token} />
        <TokenActions id={id} label={label} token={token} />
        <TokenFacts token={token} />
        <KeepRefreshToken id={id} keeps={token.state.keepsRefreshToken} />
        <JwtInspector token={token} />
        <LastExchange entry={entry} />
      </Stack>
    </section>
  )
}
