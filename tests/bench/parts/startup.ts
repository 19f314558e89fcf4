import { type StartOptions, startDriven } from '../driven/driven-app'
import type { BenchEvent } from '../driven/protocol'
import { type PartResult, say } from '../report'
import { type Stage, withHome } from '../stage'
import { ratioOfPairs, summarize } from '../statistics'

const rounds = 7
export const firstRun = '[data-testid="first-run"]'

const events: Record<StartOptions['app'], BenchEvent[]> = {
  empty: ['shown', 'loaded', 'painted'],
  latchkey: ['shown', 'loaded', 'vault-open', 'painted']
}

/** `first` makes a new vault, `again` opens the one that is there: what a person waits for every day. */
const cases = ['empty', 'first', 'again'] as const
type Case = (typeof cases)[number]

const startOnce = async (stage: Stage, options: StartOptions): Promise<Record<string, number>> => {
  const app = startDriven(stage, options)
  const times: Record<string, number> = {}
  for (const event of events[options.app]) times[event] = await app.when(event)
  await app.close()
  return times
}

export const measureStartup = async (stage: Stage): Promise<PartResult> => {
  const times: Record<Case, Record<string, number[]>> = { empty: {}, first: {}, again: {} }
  // The first round warms the disk's cache and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    await withHome(async home => {
      for (const name of cases) {
        const app = name === 'empty' ? 'empty' : 'latchkey'
        const waitFor = app === 'latchkey' ? firstRun : 'p'
        const found = await startOnce(stage, { app, home: name === 'empty' ? `${home}/empty` : home, waitFor })
        if (round === 0) continue
        for (const [event, time] of Object.entries(found)) times[name][event] = [...(times[name][event] ?? []), time]
      }
    })
    say(`startup: round ${round} of ${rounds}`)
  }

  const of = (name: Case, event: BenchEvent): number[] => times[name][event] ?? []
  const compare = (name: Case, event: BenchEvent) => ratioOfPairs(of(name, event), of('empty', event))
  return {
    figures: Object.fromEntries(
      cases.flatMap(name =>
        Object.entries(times[name]).map(([event, samples]) => [`${name}: spawn to ${event}`, summarize(samples)])
      )
    ),
    ratios: {
      'first start, window shown, to the empty window': compare('first', 'shown'),
      'first start, first screen painted, to the empty window': compare('first', 'painted'),
      'later start, window shown, to the empty window': compare('again', 'shown'),
      'later start, first screen painted, to the empty window': compare('again', 'painted')
    }
  }
}
