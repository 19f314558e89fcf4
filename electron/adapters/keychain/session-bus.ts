/** Whether there is a D-Bus session bus, found out by connecting: the words of libsecret's errors are not to be trusted. */
import { connect, type NetConnectOpts } from 'node:net'

const connectMs = 1_000

/** One address of the D-Bus specification, `transport:key=value,…` with percent escapes; null where it has no socket. */
const socketOf = (address: string): NetConnectOpts | null => {
  const [transport = '', parameters = ''] = address.split(/:(.*)/s)
  const values = new Map<string, string>()
  for (const parameter of parameters.split(',')) {
    const [key = '', value = ''] = parameter.split(/=(.*)/s)
    try {
      values.set(key, decodeURIComponent(value))
    } catch {
      return null
    }
  }
  const path = values.get('path')
  const abstract = values.get('abstract')
  const port = Number(values.get('port'))
  if (transport === 'unix' && path) return { path }
  if (transport === 'unix' && abstract) return { path: `\0${abstract}` }
  if ((transport === 'tcp' || transport === 'nonce-tcp') && port > 0)
    return { host: values.get('host') ?? 'localhost', port }
  return null
}

const accepts = (target: NetConnectOpts): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect(target)
    const settle = (reached: boolean): void => {
      socket.destroy()
      resolve(reached)
    }
    socket.setTimeout(connectMs, () => settle(false))
    socket.once('connect', () => settle(true))
    socket.once('error', () => settle(false))
  })

/**
 * Looks where GLib looks: the address in the environment, else the socket in the runtime folder. Windows and macOS keep
 * their keychains without a bus, so there it is never what is missing.
 */
export const canReachSessionBus = async (environment: NodeJS.ProcessEnv, platform: string): Promise<boolean> => {
  if (platform === 'win32' || platform === 'darwin') return true
  const { DBUS_SESSION_BUS_ADDRESS: given, XDG_RUNTIME_DIR: runtimeFolder } = environment
  const addresses = given
    ? given.split(';')
    : runtimeFolder
      ? [`unix:path=${encodeURIComponent(`${runtimeFolder}/bus`)}`]
      : []
  for (const address of addresses) {
    const target = socketOf(address)
    if (target && (await accepts(target))) return true
  }
  return false
}
