/**
 * Indents JSON and changes nothing but the white space between tokens: numbers keep their digits, strings their escapes,
 * objects the order and the duplicates of their names.
 */
import { createScanner } from 'jsonc-parser'
import { createByteTextBuilder, toByteText } from './byte-text'
import { faultOffset, type JsonFault, positionOf } from './json-fault'
import { createJsonGrammar } from './json-grammar'
import { token } from './json-token'

export type PrettyPrinted = { ok: true; text: Uint8Array } | ({ ok: false } & JsonFault)

/** Brackets deeper than this stay on one line: 100,000 of them would else indent themselves to gigabytes. */
const maxDepth = 256
/** And so do those deeper than this once the text has grown out of all proportion, which only hostile ones do. */
const depthPastBudget = 2
const budgetOf = (inputBytes: number): number => 16 * 1024 * 1024 + 8 * inputBytes

const lineBreaks = Array.from({ length: maxDepth + 1 }, (_, depth) => `\n${' '.repeat(2 * depth)}`)

const startsWithMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** `input` is UTF-8, with or without a byte order mark; the output has none. */
export const prettyPrintJson = (input: Uint8Array): PrettyPrinted => {
  const text = toByteText(input, startsWithMark(input) ? 3 : 0)
  const budget = budgetOf(input.length)
  const scanner = createScanner(text, false)
  const grammar = createJsonGrammar()
  const output = createByteTextBuilder()
  let deepest = maxDepth
  let afterOpening = false

  /** `inside` is the depth of what is divided, `depth` that of what follows. */
  const breakLine = (inside: number, depth: number): void => {
    if (inside <= deepest) output.add(lineBreaks[depth] ?? '')
  }

  for (;;) {
    const kind: number = scanner.scan()
    if (kind === token.blank || kind === token.lineBreak) continue
    const start = scanner.getTokenOffset()
    const end = start + scanner.getTokenLength()
    const before = grammar.depth()
    if (!grammar.accept(kind)) return { ok: false, ...positionOf(text, start) }
    if (scanner.getTokenError() !== 0)
      return { ok: false, ...positionOf(text, faultOffset(text, start, end, kind === token.number)) }
    if (kind === token.end) return { ok: true, text: output.toBytes() }

    const depth = grammar.depth()
    if (depth < before) {
      if (!afterOpening) breakLine(before, depth)
    } else if (afterOpening) breakLine(before, before)
    afterOpening = depth > before
    output.add(text.slice(start, end))
    if (kind === token.comma) breakLine(depth, depth)
    else if (kind === token.colon) output.add(' ')
    if (output.length() > budget) deepest = depthPastBudget
  }
}
