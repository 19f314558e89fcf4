/**
 * Two JSON texts by their structure: members by name, elements by position. Numbers are compared as they were written,
 * so that no digit is lost.
 */
import type { Change } from '@shared/schemas/comparison'

export type JsonNode =
  /** `value` is what counts: of a string its characters, of anything else its text. */
  | { kind: 'leaf'; raw: string; value: string }
  | { kind: 'array'; raw: string; elements: JsonNode[] }
  | { kind: 'object'; raw: string; members: JsonMember[] }

/** Names may come twice. */
export interface JsonMember {
  name: string
  node: JsonNode
}

/** A way into a document, its last step first. */
export interface JsonPlace {
  above: JsonPlace | null
  /** Of a name that comes twice, `again` counts from 1. */
  step: number | string
  again: number
}

export interface JsonPair {
  change: Change
  at: JsonPlace | null
  left: JsonNode | null
  right: JsonNode | null
}

type Sides = Omit<JsonPair, 'change'>

const elementPairs = (left: readonly JsonNode[], right: readonly JsonNode[], above: JsonPlace | null): Sides[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, step) => ({
    at: { above, step, again: 0 },
    left: left[step] ?? null,
    right: right[step] ?? null
  }))

const byName = (members: readonly JsonMember[]): Map<string, JsonNode[]> => {
  const nodes = new Map<string, JsonNode[]>()
  for (const { name, node } of members) {
    const alike = nodes.get(name)
    if (alike) alike.push(node)
    else nodes.set(name, [node])
  }
  return nodes
}

/** Names beyond which looking for doubles one by one costs more than a table. */
const fewNames = 16

/** The same few names in the same order, each once: what nearly all objects of a list look like. */
const areAlike = (left: readonly JsonMember[], right: readonly JsonMember[]): boolean =>
  left.length === right.length &&
  left.length <= fewNames &&
  left.every(({ name }, index) => name === right[index]?.name && left.findIndex(other => other.name === name) === index)

const memberPairs = (left: readonly JsonMember[], right: readonly JsonMember[], above: JsonPlace | null): Sides[] => {
  if (areAlike(left, right)) {
    return left.map(({ name, node }, index) => ({
      at: { above, step: name, again: 0 },
      left: node,
      right: right[index]?.node ?? null
    }))
  }
  const [lefts, rights] = [byName(left), byName(right)]
  return [...new Set([...lefts.keys(), ...rights.keys()])].flatMap(step => {
    const [ofLeft, ofRight] = [lefts.get(step) ?? [], rights.get(step) ?? []]
    return Array.from({ length: Math.max(ofLeft.length, ofRight.length) }, (_, again) => ({
      at: { above, step, again },
      left: ofLeft[again] ?? null,
      right: ofRight[again] ?? null
    }))
  })
}

/** What is inside both, where both have an inside of one kind; null where they can only be compared as they are. */
const inside = ({ at, left, right }: Sides): Sides[] | null => {
  if (left?.kind === 'array' && right?.kind === 'array') return elementPairs(left.elements, right.elements, at)
  if (left?.kind === 'object' && right?.kind === 'object') return memberPairs(left.members, right.members, at)
  return null
}

const changeOf = ({ left, right }: Sides): Change => {
  if (right === null) return 'only_left'
  if (left === null) return 'only_right'
  if (left.kind !== right.kind) return 'changed'
  return left.kind === 'leaf' && right.kind === 'leaf' && left.value !== right.value ? 'changed' : 'same'
}

/**
 * Every place in which the two can be compared, in the order of the left one; no depth overflows a stack. Where only
 * `differences` are wanted, what is the same to the letter is not looked into.
 */
export function* compareJson(left: JsonNode, right: JsonNode, differences = false): Generator<JsonPair> {
  const waiting: Sides[] = [{ at: null, left, right }]
  for (let sides = waiting.pop(); sides; sides = waiting.pop()) {
    const isAlike = differences && sides.left?.raw === sides.right?.raw
    const parts = isAlike ? null : inside(sides)
    if (parts === null || parts.length === 0) yield { ...sides, change: changeOf(sides) }
    else for (let index = parts.length - 1; index >= 0; index -= 1) waiting.push(parts[index] as Sides)
  }
}

const plainName = /^[A-Za-z_$][\w$-]*$/

/** Characters of a place that are shown; the end of a way says more than its beginning. */
const maxPlace = 300

/** `results[3].name`, names that are no words in quotes: `["first name"]`. */
export const placeText = (place: JsonPlace | null): string => {
  const steps: string[] = []
  let length = 0
  for (let at = place; at !== null; at = at.above) {
    const { step, again, above } = at
    const name = typeof step === 'string' && plainName.test(step)
    const text =
      typeof step === 'number' ? `[${step}]` : name ? (above ? `.${step}` : step) : `[${JSON.stringify(step)}]`
    steps.push(again > 0 ? `${text} (${again + 1})` : text)
    length += text.length
    if (length > maxPlace) {
      steps.push('…')
      break
    }
  }
  return steps.reverse().join('')
}
