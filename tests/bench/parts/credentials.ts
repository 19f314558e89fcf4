import { type DrivenApp, startDriven } from '../driven/driven-app'
import type { BenchEvent, Pauses } from '../driven/protocol'
import { runInProcess } from '../in-process/run'
import { type PartResult, say } from '../report'
import { type Stage, withHome } from '../stage'
import { ratioOfPairs, type Summary, summarize } from '../statistics'
import { firstRun } from './startup'
import { closePalette, listCredentials, openPalette, typeText } from './typing-work'

const many = 10_000
/** More than the window draws rows for, so that both draw the same. */
const few = 40
const startRounds = 5
const listRounds = 8
const typingRounds = 6
/** Eight letters, of which the first seven fit every key. */
const typed = 'of row 1'
const filterField = { field: 'credential-filter', count: '.view-count' }
const paletteField = { field: 'palette-search', count: '[data-testid="palette-count"]' }
const row = '[data-testid="credential-row"]'

type Samples = Record<string, number[]>
const put = (samples: Samples, name: string, values: number[]): void => {
  samples[name] = [...(samples[name] ?? []), ...values]
}

/** Of the same things in the same order, on a small vault and on the large one. */
const compared = (of: Samples, to: Samples, ofName: string, toName: string) => {
  const figures: Record<string, Summary> = {}
  const ratios: Record<string, Summary> = {}
  for (const [name, values] of Object.entries(of)) {
    const others = to[name] ?? []
    figures[`${name}, ${ofName}`] = summarize(values)
    figures[`${name}, ${toName}`] = summarize(others)
    ratios[`${name}, ${ofName} to ${toName}`] = ratioOfPairs(values, others)
  }
  return { figures, ratios }
}

const startOnce = async (stage: Stage, home: string, waitFor: string): Promise<Record<string, number>> => {
  const app = startDriven(stage, { app: 'latchkey', home, waitFor })
  const events: BenchEvent[] = ['vault-open', 'painted']
  const times: Record<string, number> = {}
  for (const event of events) times[event] = await app.when(event)
  await app.close()
  return times
}

const measureStarts = async (stage: Stage, full: string, empty: string) => {
  const times = { full: {} as Samples, empty: {} as Samples }
  // The first round warms the disk's cache and does not count.
  for (let round = 0; round <= startRounds; round += 1) {
    for (const [name, home, waitFor] of [
      ['empty', empty, firstRun],
      ['full', full, row]
    ] as const) {
      const found = await startOnce(stage, home, waitFor)
      if (round === 0) continue
      for (const [event, time] of Object.entries(found)) put(times[name], `later start: spawn to ${event}`, [time])
    }
    say(`credentials: start ${round} of ${startRounds}`)
  }
  return compared(times.full, times.empty, `${many} keys`, 'empty vault')
}

const typeOnce = async (app: DrivenApp, samples: Samples): Promise<void> => {
  const filter = await app.page(typeText, { ...filterField, text: typed })
  put(samples, 'filter: a key stroke to the next frame', filter.frame)
  put(samples, 'filter: a key stroke to the page at rest', filter.idle)
  put(samples, 'palette: from the shortcut to its first frame', [await app.page(openPalette, null)])
  const palette = await app.page(typeText, { ...paletteField, text: typed })
  put(samples, 'palette: a key stroke to the next frame', palette.frame)
  put(samples, 'palette: a key stroke to the page at rest', palette.idle)
  await app.page(closePalette, null)
}

/** Both apps run at once and are asked in turn, so that a busy moment meets both. */
const measureUse = async (stage: Stage, full: string, small: string) => {
  const apps = {
    few: startDriven(stage, { app: 'latchkey', home: small, waitFor: row, side: 'left' }),
    many: startDriven(stage, { app: 'latchkey', home: full, waitFor: row, side: 'right' })
  }
  const samples = { few: {} as Samples, many: {} as Samples }
  const counts = { few, many }
  for (const app of Object.values(apps)) {
    await app.when('painted')
    await typeOnce(app, {})
  }
  for (let round = 0; round < listRounds; round += 1) {
    for (const name of ['few', 'many'] as const) {
      const times = await apps[name].page(listCredentials, { calls: 1, expected: counts[name] })
      put(samples[name], 'credentials.list through the boundary', times)
    }
  }
  for (let round = 0; round < typingRounds; round += 1) {
    for (const name of ['few', 'many'] as const) await typeOnce(apps[name], samples[name])
    say(`credentials: typing ${round + 1} of ${typingRounds}`)
  }
  const pauses: Record<string, Pauses> = {
    [`listing ${many} keys`]: await apps.many.watch('list keys', () =>
      apps.many.page(listCredentials, { calls: 5, expected: many })
    )
  }
  await Promise.all(Object.values(apps).map(app => app.close()))
  return { ...compared(samples.many, samples.few, `${many} keys`, `${few} keys`), pauses }
}

export const measureCredentials = (stage: Stage): Promise<PartResult> =>
  withHome(async home => {
    const homes = { empty: `${home}/empty`, small: `${home}/small`, full: `${home}/full` }
    await runInProcess(stage, 'fill', homes.empty, {})
    await runInProcess(stage, 'fill', homes.small, { credentials: few })
    await runInProcess(stage, 'fill', homes.full, { credentials: many })
    const starts = await measureStarts(stage, homes.full, homes.empty)
    const use = await measureUse(stage, homes.full, homes.small)
    return {
      figures: { ...starts.figures, ...use.figures },
      ratios: { ...starts.ratios, ...use.ratios },
      pauses: use.pauses,
      notes: [
        'input events are made in the page: the way of a key from the keyboard into it is not in the figures',
        'a frame is up to 16.7 ms away when nothing is to be done: compare with the small vault'
      ]
    }
  })
