import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { openExchange } from '../exchange/open-exchange'
import { LoginForm } from './login-form'
import { RegisterForm } from './register-form'
import type { SessionPlace } from './session-places'

interface Registered {
  account: string
  exchangeId: string
}

const RegisteredNotice = ({ account, exchangeId }: Registered) => {
  const { t } = useTranslation()
  return (
    <Notice tone="ok" title={t('sessions.registered', { account })} urgent testId="session-registered">
      <Text>{t('sessions.registeredText')}</Text>
      <div className="notice-actions">
        <Button variant="default" onClick={() => openExchange(exchangeId)}>
          {t('sessions.openExchange')}
        </Button>
      </div>
    </Notice>
  )
}

/** Where nobody is signed in, or nobody any more: log in, or make an account first. */
export const SignInPanel = ({ place }: { place: SessionPlace }) => {
  const { t } = useTranslation()
  const [registering, setRegistering] = useState(false)
  const [registered, setRegistered] = useState<Registered | null>(null)
  const { environment, provider, session, rules } = place
  if (registering) {
    return (
      <RegisterForm
        place={place}
        onRegistered={(account, exchangeId) => {
          setRegistered({ account, exchangeId })
          setRegistering(false)
        }}
        onCancel={() => setRegistering(false)}
      />
    )
  }
  return (
    <Stack gap="md">
      {session.status === 'expired' && (
        <Notice tone="warn" title={t('sessions.expiredTitle')} testId="session-expired">
          {t('sessions.expiredText', { account: session.account })}
        </Notice>
      )}
      {registered && <RegisteredNotice {...registered} />}
      {session.status === 'signed_out' && !registered && (
        <Text className="quiet">{t('sessions.signedOutText', { provider: provider.name })}</Text>
      )}
      <LoginForm
        // Whose account was just made logs in with that one.
        key={registered?.account}
        place={place}
        {...(registered ? { account: registered.account } : {})}
        buttons={({ busy }) => (
          <Group gap="sm">
            <Button type="submit" loading={busy} data-testid="login-submit">
              {t('sessions.logIn')}
            </Button>
            {rules.registerFields.length > 0 && environment.guard !== 'read_only' && (
              <Button variant="default" onClick={() => setRegistering(true)} data-testid="session-register">
                {t('sessions.register')}
              </Button>
            )}
          </Group>
        )}
      />
    </Stack>
  )
}
