import type { AuthLogEntry } from '@shared/schemas/auth-log'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { AuthLogFilter } from '../../stores/auth-log-store'

interface Following {
  /** The newest line is kept in sight. */
  following: boolean
  /** Lines that came below what is in sight. */
  unseen: number
  toEnd(): void
  stop(): void
  onScroll(): void
}

const toBottom = (element: HTMLElement | null): void => {
  if (element) element.scrollTop = element.scrollHeight
}

/**
 * Keeps the newest line in sight until a person scrolls up; then what they read stays where it is. Other lines, by
 * another filter, begin with their newest.
 */
export const useFollowing = (
  lines: readonly AuthLogEntry[],
  filter: AuthLogFilter,
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number
): Following => {
  const [following, setFollowing] = useState(true)
  const [seen, setSeen] = useState(-1)
  const [followedFor, setFollowedFor] = useState(filter)
  if (followedFor !== filter) {
    setFollowedFor(filter)
    setFollowing(true)
  }
  const before = useRef(lines)
  const isFollowing = useRef(following)
  isFollowing.current = following

  useLayoutEffect(() => {
    const element = scroller.current
    const first = lines[0]?.sequence ?? 0
    // The oldest go as new ones come: what is below them moves up by so many lines.
    const gone = before.current.findIndex(({ sequence }) => sequence >= first)
    before.current = lines
    if (!element) return
    if (following) toBottom(element)
    else if (gone > 0) element.scrollTop -= gone * rowHeight
  }, [lines, following, scroller, rowHeight])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      if (isFollowing.current) toBottom(element)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])

  const last = lines.at(-1)?.sequence ?? -1
  const stop = useCallback((): void => {
    setSeen(last)
    setFollowing(false)
  }, [last])
  const toEnd = useCallback((): void => {
    setFollowing(true)
    toBottom(scroller.current)
  }, [scroller])
  const onScroll = (): void => {
    const element = scroller.current
    if (!element) return
    const below = element.scrollHeight - element.scrollTop - element.clientHeight
    if (below <= rowHeight / 2) setFollowing(true)
    else if (following) stop()
  }
  const unseen = following ? 0 : lines.reduce((count, { sequence }) => (sequence > seen ? count + 1 : count), 0)
  return { following, unseen, toEnd, stop, onScroll }
}
