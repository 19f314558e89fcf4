/** A JSON text as a tree in which every value still has its text. Null for what is no JSON. */
import { createScanner } from 'jsonc-parser'
import type { JsonNode } from '../../domain/comparison/compare-json'
import { createJsonGrammar } from '../body-worker/json-grammar'
import { token } from '../body-worker/json-token'

interface Open {
  start: number
  /** `raw` is known when it is closed. */
  node: Extract<JsonNode, { kind: 'array' | 'object' }>
  name: string
}

const newBranch = (kind: number): Open['node'] =>
  kind === token.openBrace ? { kind: 'object', raw: '', members: [] } : { kind: 'array', raw: '', elements: [] }

export const readJson = (text: string): JsonNode | null => {
  const scanner = createScanner(text, false)
  const grammar = createJsonGrammar()
  const open: Open[] = []
  let root: JsonNode | null = null

  const place = (node: JsonNode): void => {
    const around = open.at(-1)
    if (!around) root = node
    else if (around.node.kind === 'array') around.node.elements.push(node)
    else around.node.members.push({ name: around.name, node })
  }

  let awaitsName = false
  for (;;) {
    const kind: number = scanner.scan()
    if (kind === token.blank || kind === token.lineBreak) continue
    const start = scanner.getTokenOffset()
    const end = start + scanner.getTokenLength()
    if (!grammar.accept(kind) || scanner.getTokenError() !== 0) return null
    if (kind === token.end) return root
    if (kind === token.openBrace || kind === token.openBracket) {
      const node = newBranch(kind)
      place(node)
      open.push({ start, node, name: '' })
      awaitsName = kind === token.openBrace
    } else if (kind === token.closeBrace || kind === token.closeBracket) {
      const closed = open.pop()
      if (closed) closed.node.raw = text.slice(closed.start, end)
      awaitsName = false
    } else if (kind === token.comma) {
      awaitsName = open.at(-1)?.node.kind === 'object'
    } else if (kind === token.string && awaitsName) {
      const around = open.at(-1)
      if (around) around.name = scanner.getTokenValue()
      awaitsName = false
    } else if (kind !== token.colon) {
      const raw = text.slice(start, end)
      // A quote before it keeps the string apart from the number of the same characters.
      place({ kind: 'leaf', raw, value: kind === token.string ? `"${scanner.getTokenValue()}` : raw })
    }
  }
}
