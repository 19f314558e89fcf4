import type { AuthLogEntry } from '@shared/schemas/auth-log'
import { useCallback, useDeferredValue, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useAuthLog } from '../../stores/auth-log-store'
import { credentialChoices, filterLines } from './auth-log-filter'
import { lineText } from './line-words'

/** The lines that are wanted, and all of them as they stand there or are paused. */
export const useLines = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const live = useAuthLog(store => store.entries)
  const paused = useAuthLog(store => store.paused)
  // Typing comes first: the lines follow as soon as there is time.
  const filter = useDeferredValue(useAuthLog(store => store.filter))
  const textOf = useMemo(() => {
    // Made once a line: a key stroke in the search, or a new line, only compares.
    const texts = new WeakMap<AuthLogEntry, string>()
    return (entry: AuthLogEntry): string => {
      const known = texts.get(entry)
      if (known !== undefined) return known
      const text = `${lineText(entry, t, format)}\n${format.clock(entry.at)}`.toLocaleLowerCase()
      texts.set(entry, text)
      return text
    }
  }, [t, format])
  const all = paused ?? live
  const lines = useMemo(() => filterLines(all, filter, textOf), [all, filter, textOf])
  const shown = useRef(lines)
  shown.current = lines
  const linesOf = useCallback(() => shown.current, [])
  const found = credentialChoices(all, filter.credentialIds)
  const choices = useRef(found)
  // The same as long as the same keys occur.
  if (JSON.stringify(found) !== JSON.stringify(choices.current)) choices.current = found
  const last = paused?.at(-1)?.sequence ?? -1
  const behind = paused ? live.filter(({ sequence }) => sequence > last).length : 0
  return { all, lines, filter, linesOf, choices: choices.current, behind, isPaused: paused !== null }
}
