/** What the worker does; in main only for bodies of tests. */
import type { ComparedRow, ComparedRows, ComparedText } from '@shared/schemas/comparison'
import { compareJson, type JsonNode, placeText } from '../../domain/comparison/compare-json'
import { compareLines, type LinePair } from '../../domain/comparison/compare-lines'
import { decodeWindow } from '../../domain/text-window'
import type { BodyComparison, BodyToCompare } from '../../ports'
import { readJson } from './read-json'

/** Characters of one value or line that are shown. */
const maxShown = 600

const shorten = (text: string, line: number | null): ComparedText => ({
  line,
  text: text.slice(0, maxShown).toWellFormed(),
  cut: text.length > maxShown
})

const decode = ({ bytes, charset }: BodyToCompare): string => decodeWindow(bytes, charset, true).text

type Window = Pick<BodyComparison, 'view' | 'offset' | 'limit'>

/** Counts all, and draws only what is in the window. */
const collect = <Pair extends { change: ComparedRow['change'] }>(
  pairs: Iterable<Pair>,
  { view, offset, limit }: Window,
  draw: (pair: Pair) => Omit<ComparedRow, 'change'>
): Pick<ComparedRows, 'rows' | 'total' | 'differences' | 'offset'> => {
  const rows: ComparedRow[] = []
  let [total, differences] = [0, 0]
  for (const pair of pairs) {
    if (pair.change !== 'same') differences += 1
    else if (view === 'differences') continue
    if (total >= offset && rows.length < limit) rows.push({ change: pair.change, ...draw(pair) })
    total += 1
  }
  return { rows, total, differences, offset }
}

const compareStructure = (left: JsonNode, right: JsonNode, window: Window): ComparedRows => ({
  kind: 'rows',
  by: 'structure',
  coarse: false,
  ...collect(compareJson(left, right, window.view === 'differences'), window, pair => ({
    path: placeText(pair.at),
    left: pair.left && shorten(pair.left.raw, null),
    right: pair.right && shorten(pair.right.raw, null)
  }))
})

/** The end of a last line is no line of its own; a body without a character has none. */
const linesOf = (text: string): string[] => {
  const lines = text.split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** A line that ends in CR LF looks like one that ends in LF, and is not the same. */
const lineText = (lines: readonly string[], place: number | null): ComparedText | null =>
  place === null ? null : shorten((lines[place] ?? '').replace(/\r$/, '␍'), place + 1)

const compareText = (left: string, right: string, window: Window): ComparedRows => {
  const [leftLines, rightLines] = [linesOf(left), linesOf(right)]
  const { pairs, coarse } = compareLines(leftLines, rightLines)
  const drawn = collect<LinePair>(pairs, window, pair => ({
    path: null,
    left: lineText(leftLines, pair.left),
    right: lineText(rightLines, pair.right)
  }))
  return { kind: 'rows', by: 'lines', coarse, ...drawn }
}

/** JSON by structure; anything else, and what only claims to be JSON, by lines. */
export const compareInProcess = ({ left, right, json, ...window }: BodyComparison): ComparedRows => {
  const [leftText, rightText] = [decode(left), decode(right)]
  const leftTree = json ? readJson(leftText) : null
  const rightTree = leftTree && readJson(rightText)
  return leftTree && rightTree
    ? compareStructure(leftTree, rightTree, window)
    : compareText(leftText, rightText, window)
}
