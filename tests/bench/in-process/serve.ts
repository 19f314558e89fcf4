/** A main process without a window: does one piece of work with the app's own parts and tells the result. */
import { app } from 'electron'
import { linePrefix } from '../driven/protocol'

export const serveWork = <Argument>(work: (argument: Argument) => Promise<unknown>): void => {
  const finish = (answer: unknown): void => {
    process.stdout.write(`${linePrefix}${JSON.stringify(answer)}\n`, () => app.exit())
  }
  app
    .whenReady()
    .then(() => work(JSON.parse(process.env['BENCH_ARGUMENT'] ?? 'null')))
    .then(value => finish({ ok: true, value }))
    .catch(error => finish({ ok: false, message: error instanceof Error ? error.stack : String(error) }))
}
