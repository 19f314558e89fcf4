import { setTimeout as delay } from 'node:timers/promises'
import { type DrivenApp, startDriven } from '../driven/driven-app'
import type { Pauses } from '../driven/protocol'
import { withServer } from '../http/processes'
import { runInProcess } from '../in-process/run'
import { type PartResult, say } from '../report'
import { type Stage, withHome } from '../stage'
import { rounded, type Summary, summarize } from '../statistics'
import { createTarget, listHistory, readPretty, sendMany } from './page-work'
import { benchSecret, specFor } from './requests'

/** As many rows as the history keeps. */
const historyRows = 5000
const repeats = 3
const mebibyte = 2 ** 20

const sumOf = (values: number[]): number => values.reduce((sum, value) => sum + value, 0)

const worst = (found: Pauses[]): Pauses => ({
  ms: rounded(sumOf(found.map(({ ms }) => ms))),
  max: rounded(Math.max(...found.map(({ max }) => max))),
  p99: rounded(Math.max(...found.map(({ p99 }) => p99))),
  over16: sumOf(found.map(({ over16 }) => over16)),
  busyOver16: sumOf(found.map(({ busyOver16 }) => busyOver16)),
  busyLongest: found
    .flatMap(({ busyLongest }) => busyLongest)
    .sort((a, b) => b - a)
    .slice(0, 5)
    .map(rounded)
})

const measureIn = async (app: DrivenApp, origin: string): Promise<PartResult> => {
  const target = await app.page(createTarget, { baseUrl: origin, secret: benchSecret })
  const pauses: Record<string, Pauses> = {}
  const figures: Record<string, Summary> = {}
  const send = (path: string, count: number) => app.page(sendMany, { spec: specFor(target, path), count })
  /** Takes milliseconds as the page sees them, and watches main meanwhile; `before` is not watched. */
  const measure = async <Given>(
    name: string,
    before: () => Promise<Given>,
    work: (given: Given) => Promise<number[]>
  ) => {
    const found: Pauses[] = []
    const times: number[] = []
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      const given = await before()
      const watched = await app.watch(`${name} ${repeat}`, async () => times.push(...(await work(given))))
      found.push(watched)
    }
    pauses[name] = worst(found)
    if (times.length > 0) figures[name] = summarize(times)
    say(`blocking: ${name}: ${JSON.stringify(pauses[name])}`)
  }
  const nothing = async () => null

  await send('/small', 20)
  await measure('nothing, for comparison', nothing, async () => {
    await delay(2000)
    return []
  })
  for (const limit of [200, 500]) {
    await measure(`a page of ${limit} rows, of a history of ${historyRows}`, nothing, async () => {
      const { rows, times } = await app.page(listHistory, { limit })
      if (rows < historyRows) throw new Error(`The history has ${rows} rows only`)
      return times
    })
  }
  await measure('a send, 200 in a row', nothing, async () => (await send('/small', 200)).times)
  const posting = { spec: { ...specFor(target, '/small'), method: 'POST' as const }, count: 1, bodyBytes: 5 * mebibyte }
  await measure('send a request body of 5 MiB', nothing, async () => (await app.page(sendMany, posting)).times)

  // At the end: what is over the budget of bodies takes the older rows of the history with it.
  const json = `/json?bytes=${10 * mebibyte}`
  await measure('receive a JSON of 10 MiB', nothing, async () => (await send(json, 1)).times)
  // A new exchange each time: the last text that was printed is remembered.
  await measure(
    'pretty-print a JSON of 10 MiB',
    () => send(json, 1),
    async ({ lastId }) => [await app.page(readPretty, { exchangeId: lastId })]
  )
  await measure('receive a text of 50 MiB', nothing, async () => (await send(`/text?bytes=${50 * mebibyte}`, 1)).times)
  return { pauses, figures }
}

export const measureBlocking = (stage: Stage): Promise<PartResult> =>
  withServer(stage, origin =>
    withHome(async home => {
      await runInProcess(stage, 'fill', home, { rows: historyRows })
      const app = startDriven(stage, { app: 'latchkey', home })
      await app.when('vault-open')
      await delay(2000)
      const result = await measureIn(app, origin)
      await app.close()
      return {
        ...result,
        notes: [
          `milliseconds by which main's event loop was late: the worst of ${repeats} repeats, counts over all of them`,
          '"busy" is what main itself worked in one turn; the rest of a pause is waiting, on a busy machine for the processor'
        ]
      }
    })
  )
