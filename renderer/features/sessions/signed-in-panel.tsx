import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconLogout2, IconSend2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import type { SessionWay } from '../../stores/draft'
import { useNavigation } from '../../stores/navigation-store'
import { useProviders } from '../../stores/provider-store'
import { useSessions } from '../../stores/session-store'
import { useTabs } from '../../stores/tabs-store'
import { openExchange } from '../exchange/open-exchange'
import { useFeedback } from '../feedback/use-feedback'
import { ForgetPassword } from './kept-password'
import { type SessionPlace, sessionWaysIn } from './session-places'
import { SessionAge, SessionRemaining } from './session-times'

const Facts = ({ session }: Pick<SessionPlace, 'session'>) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { account, signedInAt, expiresAt, lastSuccessAt, cookieName, passwordKept } = session
  return (
    <dl className="facts" data-testid="session-facts">
      <div>
        <dt>{t('sessions.account')}</dt>
        <dd data-testid="session-account">{account}</dd>
      </div>
      {signedInAt && (
        <div>
          <dt>{t('sessions.signedInAt')}</dt>
          <dd>
            {format.instant(signedInAt)} · <SessionAge session={session} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('sessions.ends')}</dt>
        <dd>
          {expiresAt ? (
            <>
              {format.instant(expiresAt)} · {t('sessions.left')} <SessionRemaining session={session} />
            </>
          ) : (
            t('sessions.endNotTold')
          )}
        </dd>
      </div>
      <div>
        <dt>{t('sessions.lastSuccess')}</dt>
        <dd data-testid="session-last-success">
          {lastSuccessAt ? format.instant(lastSuccessAt) : t('sessions.notUsedYet')}
        </dd>
      </div>
      {cookieName && (
        <div>
          <dt>{t('sessions.cookie')}</dt>
          <dd>
            <span className="wire">{cookieName}</span> <span className="quiet">{t('sessions.cookieHidden')}</span>
          </dd>
        </div>
      )}
      {passwordKept && (
        <div>
          <dt>{t('sessions.password')}</dt>
          <dd>{t('sessions.passwordKept')}</dd>
        </div>
      )}
    </dl>
  )
}

/** Opens the editor with this session as the signer. */
const openWithSession = ({ environment, provider }: SessionPlace, session: SessionWay): void => {
  useTabs.getState().sign({ credentialId: null, environmentId: environment.id, session })
  useProviders.getState().choose(provider.id)
  useNavigation.getState().show('requests', 'url')
}

const Uses = ({ place }: { place: SessionPlace }) => {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="session-uses">
      <Title order={3} id="session-uses" className="details-title">
        {t('sessions.uses')}
      </Title>
      <Stack gap="xs">
        <Text className="quiet">{t('sessions.usesText')}</Text>
        <Group gap="sm">
          {sessionWaysIn(place.provider).map(way => (
            <Button
              key={way}
              variant="default"
              leftSection={<IconSend2 size={15} aria-hidden />}
              onClick={() => openWithSession(place, way)}
              data-testid={`session-use-${way}`}
            >
              {t(`sessions.useAs.${way}`)}
            </Button>
          ))}
        </Group>
      </Stack>
    </section>
  )
}

/** Who is signed in, since when and for how long, and what can be done with it. */
export const SignedInPanel = ({ place }: { place: SessionPlace }) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const [busy, setBusy] = useState(false)
  const { environment, session } = place
  const { exchangeId } = session
  const logOut = async (): Promise<void> => {
    setBusy(true)
    const done = unwrap(await useSessions.getState().logOut(environment.id))
    setBusy(false)
    if (done) success(t('sessions.loggedOut', { environment: environment.name }))
  }
  return (
    <Stack gap="lg">
      <Stack gap="sm">
        <Facts session={session} />
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconLogout2 size={15} aria-hidden />}
            loading={busy}
            onClick={logOut}
            data-testid="session-log-out"
          >
            {t('sessions.logOut')}
          </Button>
          {exchangeId && (
            <Button variant="subtle" onClick={() => openExchange(exchangeId)} data-testid="session-open-login">
              {t('sessions.openLogin')}
            </Button>
          )}
          {session.passwordKept && <ForgetPassword place={place} />}
        </Group>
      </Stack>
      <Uses place={place} />
    </Stack>
  )
}
