import { runInProcess } from '../in-process/run'
import type { Samples } from '../in-process/samples'
import type { PartResult } from '../report'
import { type Stage, withHome } from '../stage'
import { ratioOfPairs, type Summary, summarize } from '../statistics'

export const measureData = async (stage: Stage): Promise<PartResult> => {
  const samples = await withHome(home => runInProcess<Samples>(stage, 'data', home, null))
  const figures = Object.fromEntries(
    Object.entries(samples).map(([name, { unit, values }]) => [name, summarize(values, unit)])
  )
  const compare = (of: string, to: string): Summary => {
    const [left, right] = [samples[of], samples[to]]
    if (!left || !right) throw new Error(`There is no figure "${left ? to : of}"`)
    return ratioOfPairs(left.values, right.values)
  }
  return {
    figures,
    ratios: {
      'redaction with 1 secret to SHA-256': compare('redaction: a body, 1 secrets', 'yardstick: SHA-256'),
      'redaction with 100 secrets to 1': compare('redaction: a body, 100 secrets', 'redaction: a body, 1 secrets'),
      'pretty-print to parse and stringify': compare('pretty-print', 'yardstick: JSON.parse and stringify'),
      'body store to a plain file, writing': compare(
        'body store: write, sealed and synced',
        'yardstick: write a plain file, synced'
      ),
      'body store to a plain file, reading': compare('body store: read all', 'yardstick: read a plain file'),
      'time to add an exchange to a synced append': compare(
        'database: add an exchange',
        'yardstick: append 2 KB to a file, synced'
      ),
      'time to list of 10,000 to that of 1,000': compare(
        'database: the 100 newest of 10000',
        'database: the 100 newest of 1000'
      )
    }
  }
}
