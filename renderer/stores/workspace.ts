/**
 * Keeps the open requests over a restart: asked for once the vault is open, saved a moment after the last change.
 * Nothing is saved before it was read, for a blank window must not take the place of what is kept.
 */
import { call } from '../bridge'
import { coalesce } from './coalesce'
import { useTabs } from './tabs-store'

/** Milliseconds without a change. */
const saveDelay = 500

let timer: ReturnType<typeof setTimeout> | undefined
let saved = ''
let readable = false

/** Saves at once what has not been saved yet. */
export const saveWorkspace = async (): Promise<void> => {
  clearTimeout(timer)
  if (!readable) return
  const workspace = useTabs.getState().workspace()
  const text = JSON.stringify(workspace)
  if (text === saved) return
  saved = text
  const result = await call('workspace.save', workspace)
  // The next change tries again.
  if (!result.ok && saved === text) saved = ''
}

/** Shows what was open before; later calls change nothing until the vault was locked. */
export const restoreWorkspace = coalesce(async (): Promise<void> => {
  if (useTabs.getState().ready) return
  const result = await call('workspace.get', {})
  readable = result.ok
  useTabs.getState().restore(result.ok ? result.value : null)
  saved = JSON.stringify(useTabs.getState().workspace())
})

/** Behind a lock nothing of the requests stays in the window. */
export const forgetWorkspace = (): void => {
  clearTimeout(timer)
  readable = false
  useTabs.getState().clear()
}

/** Saves after every change from now on; the returned function stops it. */
export const keepWorkspace = (): (() => void) => {
  const stop = useTabs.subscribe((store, before) => {
    if (store.tabs === before.tabs && store.activeId === before.activeId) return
    clearTimeout(timer)
    if (readable) timer = setTimeout(() => void saveWorkspace(), saveDelay)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
