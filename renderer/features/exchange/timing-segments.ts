import type { Timings } from '@shared/schemas/exchange'

export const timingSteps = ['lookup', 'connect', 'secureConnect', 'send', 'wait', 'download'] as const
export type TimingStep = (typeof timingSteps)[number]

export interface TimingSegment {
  step: TimingStep
  /** Milliseconds from the start of the hop. */
  start: number
  duration: number
}

/** Cuts the marks of a hop into the steps between them. A step whose mark is missing did not happen. */
export const timingSegments = (timings: Timings): TimingSegment[] => {
  const marks: [TimingStep, number | null][] = [
    ['lookup', timings.lookup],
    ['connect', timings.connect],
    ['secureConnect', timings.secureConnect],
    ['send', timings.requestSent],
    ['wait', timings.firstByte],
    ['download', timings.end]
  ]
  let start = 0
  return marks.flatMap(([step, end]) => {
    if (end === null) return []
    // Clocks of different layers may disagree by a hair; a step never ends before it began.
    const segment = { step, start, duration: Math.max(0, end - start) }
    start = Math.max(start, end)
    return [segment]
  })
}

export const totalOf = (segments: readonly TimingSegment[]): number =>
  segments.reduce((end, segment) => Math.max(end, segment.start + segment.duration), 0)
