import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Pauses } from './protocol'
import { createThreadClock } from './thread-clock'

/** Milliseconds a frame at 60 Hz: a main process that is busy for longer holds up what a person does. */
const frameMs = 16
const resolutionMs = 1
const shownPauses = 5

/** Samples every 100 µs: what is shorter is not looked for. */
const startProfile = (): ((file: string) => void) => {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.setSamplingInterval', { interval: 100 })
  session.post('Profiler.start')
  return file =>
    session.post('Profiler.stop', (_error, result) => {
      writeFileSync(file, JSON.stringify(result?.profile ?? null))
      session.disconnect()
    })
}

const threadClock = createThreadClock() ?? (() => performance.now())

/** Watches the event loop of this process until the returned function is called. */
export const watchPauses = (profiling: boolean): ((profile: string | null) => Pauses) => {
  const stopProfile = profiling ? startProfile() : null
  const histogram = monitorEventLoopDelay({ resolution: resolutionMs })
  const busy: number[] = []
  let over16 = 0
  const started = performance.now()
  let last = { at: started, worked: threadClock() }
  const timer = setInterval(() => {
    const now = { at: performance.now(), worked: threadClock() }
    const late = now.at - last.at - resolutionMs
    if (late > frameMs) over16 += 1
    busy.push(Math.min(Math.max(0, late), now.worked - last.worked))
    last = now
  }, resolutionMs)
  histogram.enable()
  return profile => {
    histogram.disable()
    clearInterval(timer)
    if (profile) stopProfile?.(profile)
    // The histogram counts from one tick to the next, nanoseconds; the tick itself is no delay.
    const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - resolutionMs)
    busy.sort((a, b) => b - a)
    return {
      ms: performance.now() - started,
      max: late(histogram.max),
      p99: late(histogram.percentile(99)),
      over16,
      busyOver16: busy.filter(ms => ms > frameMs).length,
      busyLongest: busy.slice(0, shownPauses)
    }
  }
}
