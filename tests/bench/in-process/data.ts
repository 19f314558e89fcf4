/** How fast the parts are that handle bytes, in the runtime they run in. Each beside a yardstick of the machine. */
import { measureBodies } from './data-bodies'
import { measureDatabase } from './data-database'
import { measureText } from './data-text'
import type { Samples } from './samples'
import { serveWork } from './serve'

serveWork(
  async (): Promise<Samples> => ({ ...(await measureText()), ...(await measureBodies()), ...(await measureDatabase()) })
)
