import { startDriven } from '../driven/driven-app'
import { type ClientName, clientNames } from '../http/client-names'
import { withClient, withServer } from '../http/processes'
import type { Breakdown, BreakdownOrder } from '../in-process/breakdown-order'
import { runInProcess } from '../in-process/run'
import { type PartResult, say } from '../report'
import { type Stage, withHome } from '../stage'
import { ratio, summarize } from '../statistics'
import { createTarget, sendMany } from './page-work'
import { benchSecret, specFor } from './requests'
import { firstRun } from './startup'

const rounds = 5
const perRound = { app: 40, client: 200 }
/** As many exchanges as the history keeps. */
const fullHistory = 5000

type Sender = 'app, signed' | 'app, without a key' | ClientName

/** The app and the plain clients take turns; the first round warms up and does not count. */
const compareSenders = (stage: Stage, origin: string): Promise<Record<Sender, number[]>> =>
  withHome(home =>
    withClient(stage, async send => {
      const app = startDriven(stage, { app: 'latchkey', home, waitFor: firstRun })
      await app.when('painted')
      const target = await app.page(createTarget, { baseUrl: origin, secret: benchSecret })
      const fromApp = async (signed: boolean): Promise<number[]> => {
        const spec = specFor(target, '/small', signed)
        return (await app.page(sendMany, { spec, count: perRound.app })).times
      }
      const senders: [Sender, () => Promise<number[]>][] = [
        ['app, signed', () => fromApp(true)],
        ['app, without a key', () => fromApp(false)],
        ...clientNames.map((client): [Sender, () => Promise<number[]>] => [
          client,
          () => send({ client, url: `${origin}/small`, count: perRound.client })
        ])
      ]
      const times = Object.fromEntries(senders.map(([name]) => [name, [] as number[]])) as Record<Sender, number[]>
      for (let round = 0; round <= rounds; round += 1) {
        for (const [name, work] of senders) {
          const found = await work()
          if (round > 0) times[name].push(...found)
        }
        say(`send: round ${round} of ${rounds}`)
      }
      await app.close()
      return times
    })
  )

const explainSend = (stage: Stage, origin: string, historyRows: number): Promise<Breakdown> =>
  withHome(async home => {
    if (historyRows > 0) await runInProcess(stage, 'fill', home, { rows: historyRows })
    const order: BreakdownOrder = { baseUrl: origin, count: 100, warmUp: 20 }
    return runInProcess<Breakdown>(stage, 'breakdown', home, order)
  })

const figuresOf = (title: string, samples: Record<string, number[]>) =>
  Object.fromEntries(Object.entries(samples).map(([name, values]) => [`${title}${name}`, summarize(values)]))

export const measureSend = (stage: Stage): Promise<PartResult> =>
  withServer(stage, async origin => {
    const times = await compareSenders(stage, origin)
    const steps = await explainSend(stage, origin, 0)
    const stepsWhenFull = await explainSend(stage, origin, fullHistory)
    const of = (sender: Sender) => summarize(times[sender])
    const ours = of('app, signed')
    return {
      figures: {
        ...figuresOf('', times),
        ...figuresOf('inside: ', steps),
        ...figuresOf(`inside, with ${fullHistory} exchanges in the history: `, stepsWhenFull)
      },
      ratios: {
        'app to node:http, each on a fresh connection': ratio(ours, of('node fresh')),
        'app to axios, each on a fresh connection': ratio(ours, of('axios fresh')),
        'app to node:http that keeps its connection': ratio(ours, of('node keep-alive')),
        'app to axios that keeps its connection': ratio(ours, of('axios keep-alive')),
        'with a key to without': ratio(ours, of('app, without a key'))
      },
      notes: [
        'the app opens a connection for each request on purpose, so that the times it shows are whole',
        '"inside" is the same send through the services alone, in a run of its own without window and bridge'
      ]
    }
  })
