import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { type HeldSession, sessionTimes } from '../../stores/session-store'
import { onTick, tickedAt } from '../../stores/ticker'

const second = 1000
const minute = 60_000

/** The time on the clock that only goes forward, told anew each second. */
const useNow = (): number => useSyncExternalStore(onTick, () => Math.floor(tickedAt() / second) * second)

/** How long a session has lasted: `22 min`. It goes on by itself, and a screen reader is not told each time. */
export const SessionAge = ({ session }: { session: HeldSession }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { ageMs } = sessionTimes(session, useNow())
  if (ageMs === null) return null
  return (
    <span aria-live="off" data-testid="session-age">
      {ageMs < minute ? t('sessions.justNow') : format.roughSpan(ageMs)}
    </span>
  )
}

/** What is left of it, where the provider tells. */
export const SessionRemaining = ({ session }: { session: HeldSession }) => {
  const format = useFormat()
  const { remainingMs } = sessionTimes(session, useNow())
  if (remainingMs === null) return null
  return (
    <span aria-live="off" data-testid="session-remaining">
      {format.roughSpan(remainingMs)}
    </span>
  )
}
