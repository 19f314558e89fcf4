import { UnstyledButton } from '@mantine/core'
import { IconClockExclamation, IconPointFilled } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { useAnnouncement } from '../../stores/announcement-store'
import { useNavigation } from '../../stores/navigation-store'
import { type SessionPlace, useSessionPlaces } from './session-places'
import { SessionAge } from './session-times'

/** Parts that fit into the line. */
const maxShown = 2

const Part = ({ place, name }: { place: SessionPlace; name: string }) => {
  const { t } = useTranslation()
  const showAccess = useNavigation(store => store.showAccess)
  const { environment, session } = place
  const active = session.status === 'active'
  return (
    <UnstyledButton
      className="status-part session-status"
      title={t('sessions.statusTitle', { environment: environment.name, account: session.account })}
      onClick={() => showAccess('sessions', environment.id)}
      data-testid="session-status"
      data-status={session.status}
    >
      <IconWord icon={active ? IconPointFilled : IconClockExclamation} tone={active ? 'ok' : 'warn'}>
        {name} {active ? t('sessions.statusSignedIn') : t('sessions.statusExpired')}{' '}
        {active && <SessionAge session={session} />}
      </IconWord>
    </UnstyledButton>
  )
}

/** Says once that a session came to its end while nobody looked. */
const useAnnouncedEnds = (places: readonly SessionPlace[]): void => {
  const { t } = useTranslation()
  const before = useRef(new Set<string>())
  useEffect(() => {
    for (const { environment, session } of places) {
      if (session.status === 'expired' && before.current.has(environment.id)) {
        useAnnouncement.getState().announce(t('sessions.ended', { environment: environment.name }))
      }
    }
    const active = places.filter(({ session }) => session.status === 'active')
    before.current = new Set(active.map(({ environment }) => environment.id))
  }, [places, t])
}

/** Who is signed in where, and where no longer. Where nobody logged in there is nothing to say. */
export const SessionStatus = () => {
  const { t } = useTranslation()
  const places = useSessionPlaces()
  const showAccess = useNavigation(store => store.showAccess)
  useAnnouncedEnds(places)
  const known = places.filter(({ session }) => session.status !== 'signed_out')
  const more = known.length - maxShown
  const nameOf = ({ provider, environment }: SessionPlace): string =>
    places.filter(one => one.provider.id === provider.id).length > 1 ? environment.name : provider.name
  return (
    <>
      {known.slice(0, maxShown).map(place => (
        <Part key={place.environment.id} place={place} name={nameOf(place)} />
      ))}
      {more > 0 && (
        <UnstyledButton className="status-button" onClick={() => showAccess('sessions')} data-testid="session-more">
          {t('sessions.statusMore', { count: more })}
        </UnstyledButton>
      )}
    </>
  )
}
