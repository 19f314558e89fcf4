/** Fills the history of a vault, which is made where there is none. */
import { fillHistory } from './fill-history'
import { serveWork } from './serve'
import { openServices } from './vault'

serveWork(async ({ rows }: { rows: number }) => {
  const { ports, vault } = await openServices()
  const dataKey = Uint8Array.from(vault.access().dataKey)
  await vault.close()
  fillHistory(ports.backends.keychain.location, dataKey, 0, rows)
})
