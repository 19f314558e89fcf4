import { Loader } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useNavigation } from '../../stores/navigation-store'
import { useSessions } from '../../stores/session-store'
import { useErrorText } from '../feedback/use-error-text'
import { NoSessions } from './no-sessions'
import { SessionDetails } from './session-details'
import { SessionList } from './session-list'
import { type SessionPlace, useSessionPlaces } from './session-places'

/** Below this the details stand in the place of the list. */
const wideWindow = '(min-width: 60em)'

const Places = ({ places }: { places: readonly SessionPlace[] }) => {
  const wide = useMediaQuery(wideWindow, true, { getInitialValueInEffect: false })
  const { accessId, showAccess, openDialog, leaveAccess } = useNavigation()
  const [first] = places
  const chosen = places.find(({ environment }) => environment.id === accessId)
  // There is always one to be seen where there is room, or where there is no other.
  const shown = chosen ?? (wide || places.length === 1 ? first : undefined)
  const details = shown && (
    <SessionDetails
      key={shown.environment.id}
      place={shown}
      onClose={!wide && places.length > 1 ? leaveAccess : null}
    />
  )
  if (details && !wide) return details
  return (
    <div className="session-split">
      <SessionList
        places={places}
        chosenId={shown?.environment.id ?? null}
        onChoose={id => showAccess('sessions', id)}
        onAdd={() => openDialog('environments', { providerId: first?.provider.id ?? '' })}
      />
      {details}
    </div>
  )
}

/** Where people can log in, and the keys that can be managed while they are. */
export const SessionsPanel = () => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const places = useSessionPlaces()
  const { loaded, error } = useSessions()
  return (
    <section className="fill" aria-label={t('access.sessions')} data-testid="sessions-panel">
      {error && (
        <div className="outcome">
          <Notice tone="bad" urgent>
            {errorText(error)}
          </Notice>
        </div>
      )}
      {!loaded && !error && <Loader size="sm" m="lg" aria-label={t('app.loading')} />}
      {places.length > 0 && <Places places={places} />}
      {loaded && places.length === 0 && <NoSessions />}
    </section>
  )
}
