/** Lines of two texts beside each other, by the shortest way from one to the other (Myers 1986, greedy). */
import type { Change } from '@shared/schemas/comparison'

/** Places of lines, counted from 0; null where the other text has a line that this one lacks. */
export interface LinePair {
  change: Change
  left: number | null
  right: number | null
}

export interface ComparedLines {
  pairs: LinePair[]
  /** So much differs that the shortest way was not looked for to its end. */
  coarse: boolean
}

/** Edits that are looked for; their square is what memory is taken for. */
const maxEdits = 2000

/** The same number for the same line. */
const createNumbering = () => {
  const numbers = new Map<string, number>()
  return (lines: readonly string[]): Int32Array =>
    Int32Array.from(lines, line => {
      const known = numbers.get(line) ?? numbers.size
      numbers.set(line, known)
      return known
    })
}

/** For each count of edits, how far each diagonal reached before it; null where the end is further than `limit` edits. */
const findWay = (left: Int32Array, right: Int32Array, limit: number): Int32Array[] | null => {
  const middle = limit + 1
  const reached = new Int32Array(2 * limit + 3)
  const before: Int32Array[] = []
  const at = (diagonal: number): number => reached[middle + diagonal] ?? 0
  for (let edits = 0; edits <= limit; edits += 1) {
    before.push(reached.slice(middle - edits - 1, middle + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const isDown = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1))
      let x = isDown ? at(diagonal + 1) : at(diagonal - 1) + 1
      let y = x - diagonal
      while (x < left.length && y < right.length && left[x] === right[y]) {
        x += 1
        y += 1
      }
      reached[middle + diagonal] = x
      if (x >= left.length && y >= right.length) return before
    }
  }
  return null
}

type Step = 'same' | 'left' | 'right'

/** From the end of both back to their beginning. */
const followBack = (left: Int32Array, right: Int32Array, way: readonly Int32Array[]): Step[] => {
  const steps: Step[] = []
  let [x, y] = [left.length, right.length]
  for (let edits = way.length - 1; edits >= 0; edits -= 1) {
    const at = (diagonal: number): number => way[edits]?.[diagonal + edits + 1] ?? 0
    const diagonal = x - y
    const isDown = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1))
    const fromDiagonal = isDown ? diagonal + 1 : diagonal - 1
    const fromX = at(fromDiagonal)
    const fromY = fromX - fromDiagonal
    while (x > fromX && y > fromY) {
      steps.push('same')
      x -= 1
      y -= 1
    }
    if (edits > 0) steps.push(isDown ? 'right' : 'left')
    x = fromX
    y = fromY
  }
  return steps.reverse()
}

/** Lines that went and lines that came in their place stand beside each other. */
const pairUp = (steps: readonly Step[]): LinePair[] => {
  const pairs: LinePair[] = []
  const gone: number[] = []
  const come: number[] = []
  let [x, y] = [0, 0]
  const flush = (): void => {
    for (let index = 0; index < Math.max(gone.length, come.length); index += 1) {
      const [left = null, right = null] = [gone[index], come[index]]
      pairs.push({ change: right === null ? 'only_left' : left === null ? 'only_right' : 'changed', left, right })
    }
    gone.length = 0
    come.length = 0
  }
  for (const step of steps) {
    if (step === 'same') {
      flush()
      pairs.push({ change: 'same', left: x, right: y })
    }
    if (step === 'left') gone.push(x)
    if (step === 'right') come.push(y)
    if (step !== 'right') x += 1
    if (step !== 'left') y += 1
  }
  flush()
  return pairs
}

const sameAtStart = (left: Int32Array, right: Int32Array): number => {
  const length = Math.min(left.length, right.length)
  let count = 0
  while (count < length && left[count] === right[count]) count += 1
  return count
}

const sameAtEnd = (left: Int32Array, right: Int32Array): number => {
  const length = Math.min(left.length, right.length)
  let count = 0
  while (count < length && left[left.length - 1 - count] === right[right.length - 1 - count]) count += 1
  return count
}

const repeat = (step: Step, count: number): Step[] => Array.from({ length: count }, () => step)

/** Every line of both, in order. */
export const compareLines = (
  leftLines: readonly string[],
  rightLines: readonly string[],
  limit = maxEdits
): ComparedLines => {
  const numbersOf = createNumbering()
  const [left, right] = [numbersOf(leftLines), numbersOf(rightLines)]
  const start = sameAtStart(left, right)
  const [leftRest, rightRest] = [left.subarray(start), right.subarray(start)]
  const end = sameAtEnd(leftRest, rightRest)
  const leftMiddle = leftRest.subarray(0, leftRest.length - end)
  const rightMiddle = rightRest.subarray(0, rightRest.length - end)
  const way = findWay(leftMiddle, rightMiddle, Math.min(limit, leftMiddle.length + rightMiddle.length))
  const steps = way
    ? followBack(leftMiddle, rightMiddle, way)
    : repeat('left', leftMiddle.length).concat(repeat('right', rightMiddle.length))
  const pairs = pairUp(repeat('same', start).concat(steps, repeat('same', end)))
  return { pairs, coarse: way === null }
}
