import { type HotkeyItem, useHotkeys } from '@mantine/hooks'
import { useMemo } from 'react'
import { useCommands } from '../../stores/command-store'
import { allCommands } from '../../stores/commands'
import { useVault } from '../../stores/vault-store'

/** While something is asked, the keys belong to that. */
const somethingIsAsked = (): boolean => document.querySelector('[aria-modal="true"]') !== null

/** Binds the keys of every command. What they do, if anything just now, is up to whoever provides the command. */
export const useShortcuts = (): void => {
  const items = useMemo(
    () =>
      allCommands.flatMap(({ id, keys, alsoKeys = [], needs }) =>
        [...keys, ...alsoKeys].map((binding, place): HotkeyItem => {
          const run = (): void => {
            const open = useVault.getState().state.status === 'open'
            if ((needs === 'vault' && !open) || somethingIsAsked()) return
            useCommands.getState().run(id, place)
          }
          return [binding, run]
        })
      ),
    []
  )
  useHotkeys(items, [], true)
}
