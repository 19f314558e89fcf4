import type { DestinationWrite } from '@shared/schemas/destination'

/** Not known yet how they ended. */
export const isOpen = ({ state }: DestinationWrite): boolean => state === 'writing' || state === 'undoing'

/**
 * Writes whose undo can be offered: the old bytes are kept, and nothing that was written later stands on them.
 * `writes` are the newest first.
 */
export const undoable = (writes: readonly DestinationWrite[]): ReadonlySet<string> => {
  const covered = new Set<string>()
  const found = new Set<string>()
  for (const write of writes) {
    if (write.canUndo && !covered.has(write.file)) found.add(write.id)
    // One that was undone has left what stood there before.
    if (write.state !== 'undone') covered.add(write.file)
  }
  return found
}
