/** The app's services over its real adapters, as `electron/main` puts them together, without a window. */
import { createRealPorts } from '../../../electron/main/real-ports'
import type { Ports } from '../../../electron/ports'
import { providers } from '../../../electron/providers/registry'
import { createServices } from '../../../electron/services'
import { createKnownSecrets } from '../../../electron/services/known-secrets'

export const openServices = async (change: (ports: Ports) => Ports = ports => ports) => {
  const { BENCH_USER_DATA, BENCH_BUILT } = process.env
  if (!BENCH_USER_DATA || !BENCH_BUILT) throw new Error('This is started by the bench')
  const knownSecrets = createKnownSecrets()
  const surroundings = {
    userData: BENCH_USER_DATA,
    built: BENCH_BUILT,
    redact: (text: string) => text,
    window: () => null
  }
  const ports = change(createRealPorts(surroundings).ports)
  const services = createServices(ports, providers, knownSecrets, () => {})
  const state = await services.vault.open()
  if (state.status !== 'open') throw new Error(`The vault is ${JSON.stringify(state)}`)
  return { ports, ...services }
}
