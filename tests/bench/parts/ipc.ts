import { startDriven } from '../driven/driven-app'
import type { PartResult } from '../report'
import { type Stage, withHome } from '../stage'
import { ratio, rounded, summarize } from '../statistics'
import { timeCalls } from './page-work'
import { firstRun } from './startup'

const rounds = 5
const perRound = { samples: 100, calls: 20 }
const warmUp = { samples: 50, calls: 20 }

/** Both apps run at once and are asked in turn, so that a busy moment meets both. */
export const measureIpc = (stage: Stage): Promise<PartResult> =>
  withHome(async home => {
    const apps = {
      latchkey: startDriven(stage, { app: 'latchkey', home, waitFor: firstRun, side: 'left' }),
      empty: startDriven(stage, { app: 'empty', home: `${home}/empty`, side: 'right' })
    }
    const times = { latchkey: [] as number[], empty: [] as number[] }
    for (const app of Object.values(apps)) {
      await app.when('painted')
      await app.page(timeCalls, warmUp)
    }
    for (let round = 0; round < rounds; round += 1) {
      times.latchkey.push(...(await apps.latchkey.page(timeCalls, perRound)))
      times.empty.push(...(await apps.empty.page(timeCalls, perRound)))
    }
    await Promise.all(Object.values(apps).map(app => app.close()))

    const inMicroseconds = (samples: number[]) =>
      summarize(
        samples.map(time => 1000 * time),
        'µs'
      )
    const ours = inMicroseconds(times.latchkey)
    const bare = inMicroseconds(times.empty)
    return {
      figures: { 'settings.get through the boundary': ours, 'bare ipcMain.handle': bare },
      ratios: {
        'the boundary to a bare call, median': ratio(ours, bare),
        'the same, p95': rounded(ours.p95 / bare.p95)
      },
      notes: ['each sample is the mean of 20 calls: the tails of single calls do not show']
    }
  })
