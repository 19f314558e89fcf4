/** All that main told the page since the start, when the app was started with `recordTraffic` among its preloads. */
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'

export const recordTraffic = path.join(import.meta.dirname, 'record-traffic.cjs')

/** Every reply and every event, one line each. */
export const trafficOf = (app: ElectronApplication): Promise<string> =>
  app.evaluate(() => (globalThis as unknown as { latchkeyTraffic: string[] }).latchkeyTraffic.join('\n'))
