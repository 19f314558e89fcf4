/** What the bench and an app that it drives say to each other: lines of JSON on the app's standard input and output. */

/** Begins each line that is meant for the bench; all others are the app's own. */
export const linePrefix = '@bench '

/**
 * `loaded` the page has loaded · `shown` the window is on the screen · `painted` what was waited for is in the page and
 * two frames were drawn since · `vault-open` main says that the vault is open
 */
export type BenchEvent = 'loaded' | 'shown' | 'painted' | 'vault-open'

/** How late main's event loop was while something went on, in milliseconds. */
export interface Pauses {
  ms: number
  max: number
  p99: number
  /** How many pauses lasted longer than 16 ms. */
  over16: number
  /**
   * The same by what main's thread worked in one turn of its loop. A busy machine makes pauses longer and this not; what
   * main waits for without working (a disk, a helping thread) does not show in it.
   */
  busyOver16: number
  busyLongest: number[]
}

export type Command =
  | { do: 'page'; code: string }
  | { do: 'watch' }
  /** `profile` is a file for a CPU profile of the watched time; it costs time itself. */
  | { do: 'unwatch'; profile: string | null }
  | { do: 'quit' }

export type FromApp =
  | { event: BenchEvent }
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; message: string }
