/** What a list of samples says. No assertions are made with it: times of a busy machine prove nothing by themselves. */

export interface Summary {
  unit: string
  samples: number
  median: number
  p10: number
  p95: number
  max: number
}

/** Four digits say all that a time on a shared machine can. */
export const rounded = (value: number): number => Number(value.toPrecision(4))

/** The value below which this share (0 to 1) of the samples lies, between two of them in proportion. */
export const percentile = (samples: readonly number[], share: number): number => {
  if (samples.length === 0) throw new RangeError('There are no samples')
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is no share`)
  const sorted = [...samples].sort((a, b) => a - b)
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? 0
  return below + (above - below) * (place - Math.floor(place))
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5)

export const summarize = (samples: readonly number[], unit = 'ms'): Summary => ({
  unit,
  samples: samples.length,
  median: rounded(median(samples)),
  p10: rounded(percentile(samples, 0.1)),
  p95: rounded(percentile(samples, 0.95)),
  max: rounded(percentile(samples, 1))
})

/** How many times the one is the other, by their medians. */
export const ratio = (of: Summary, to: Summary): number => rounded(of.median / to.median)

/** The same from samples that were taken side by side, pair by pair: what slowed both of a pair drops out. */
export const ratioOfPairs = (of: readonly number[], to: readonly number[]): Summary => {
  if (of.length !== to.length) throw new RangeError('The samples are no pairs')
  return summarize(
    of.map((value, index) => value / (to[index] ?? Number.NaN)),
    'times'
  )
}
