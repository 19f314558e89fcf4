import { useEffect, useRef } from 'react'
import type { CommandHandler } from '../../stores/command-store'
import { useCommands } from '../../stores/command-store'
import type { CommandId } from '../../stores/commands'

/** Offers a command while the component is there, and while `enabled` is true. */
export const useCommand = (id: CommandId, handler: CommandHandler, enabled = true): void => {
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(
    () => (enabled ? useCommands.getState().provide(id, place => latest.current(place)) : undefined),
    [id, enabled]
  )
}
