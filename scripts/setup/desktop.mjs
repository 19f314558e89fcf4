import { existsSync } from 'node:fs'
import path from 'node:path'
import { capture } from './run.mjs'

/**
 * What a visible start lacks on this machine, in words for a person: no display means no start, no keyring means that
 * nothing can be stored.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [platform]
 * @param {typeof capture} [run]
 * @returns {{ display?: string, keyring?: string }}
 */
export function findDesktopProblems(env = process.env, platform = process.platform, run = capture) {
  if (platform !== 'linux') return {}
  const display =
    env.DISPLAY || env.WAYLAND_DISPLAY ? undefined : 'There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set).'
  const keyring = findKeyringProblem(env, run)
  return { ...(display && { display }), ...(keyring && { keyring }) }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {typeof capture} run
 */
function findKeyringProblem(env, run) {
  const socket = env.XDG_RUNTIME_DIR && path.join(env.XDG_RUNTIME_DIR, 'bus')
  if (!env.DBUS_SESSION_BUS_ADDRESS && !(socket && existsSync(socket))) {
    return 'There is no D-Bus session bus, so no keyring can be reached: keys cannot be stored.'
  }
  const ask = (/** @type {string} */ method) =>
    run(
      ['dbus-send', '--session', '--print-reply', '--dest=org.freedesktop.DBus', '/', `org.freedesktop.DBus.${method}`],
      { env, timeoutMs: 3000 }
    )
  const answers = ['ListNames', 'ListActivatableNames'].map(ask)
  // Without dbus-send nothing is known, and a guess would only worry people: the app tells what it finds.
  if (answers.some(answer => answer.status !== 0)) return undefined
  if (answers.some(answer => answer.stdout.includes('"org.freedesktop.secrets"'))) return undefined
  return 'No keyring service (org.freedesktop.secrets) is on the session bus: keys cannot be stored. GNOME Keyring or KWallet provides one.'
}
