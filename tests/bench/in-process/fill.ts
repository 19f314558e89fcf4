/** Fills the history of a vault, or its keys; the vault is made where there is none. */
import { fillCredentials } from './fill-credentials'
import { fillHistory } from './fill-history'
import { serveWork } from './serve'
import { openServices } from './vault'

serveWork(async ({ rows = 0, credentials = 0 }: { rows?: number; credentials?: number }) => {
  const { ports, vault } = await openServices()
  const dataKey = Uint8Array.from(vault.access().dataKey)
  await vault.close()
  const { location } = ports.backends.keychain
  if (rows > 0) fillHistory(location, dataKey, 0, rows)
  if (credentials > 0) fillCredentials(location, dataKey, credentials)
})
