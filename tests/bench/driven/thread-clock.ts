import { openSync, readSync } from 'node:fs'

/**
 * Milliseconds for which the main thread of this process had the processor: the first number of
 * `/proc/self/schedstat`, in nanoseconds, brought up to date by the kernel every few milliseconds. Null where there is
 * none.
 */
export const createThreadClock = (): (() => number) | null => {
  if (process.platform !== 'linux') return null
  const file = openSync('/proc/self/schedstat', 'r')
  const buffer = Buffer.alloc(128)
  return () => Number.parseInt(buffer.toString('latin1', 0, readSync(file, buffer, 0, buffer.length, 0)), 10) / 1e6
}
