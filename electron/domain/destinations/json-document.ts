/** Members of a JSON document, as cloud secret managers keep them; the rest of it stays as it is written. */
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser'
import { decodeText, type EditResult, encodeText, lineAt, refuse, splice, type ValueChange } from './edit'

export interface JsonMembers {
  keyMember: string
  baseUrlMember: string | null
}

const rootOf = (text: string): Node | null => {
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { allowTrailingComma: true })
  return root?.type === 'object' && errors.length === 0 ? root : null
}

const countOf = (root: Node, member: string): number =>
  (root.children ?? []).filter(property => property.children?.[0]?.value === member).length

/** Null where there is none. */
export const readJsonMember = (bytes: Uint8Array, member: string): string | null => {
  const root = rootOf(decodeText(bytes)?.text ?? '')
  const value: unknown = root && findNodeAtLocation(root, [member])?.value
  return typeof value === 'string' ? value : null
}

interface Step {
  text: string
  change: ValueChange | null
}

type Refusal = 'ambiguous' | 'not_a_value' | 'not_readable'

/** Behind the last one, with the blanks that stand before the first. */
const addMember = (text: string, root: Node, member: string, value: string): string => {
  const [first, last] = [root.children?.at(0), root.children?.at(-1)]
  const between = text.slice(root.offset + 1, first?.offset ?? root.offset + 1)
  const lead = /^\s*$/.test(between) ? between : ' '
  const piece = `${JSON.stringify(member)}:${first && lead === '' ? '' : ' '}${JSON.stringify(value)}`
  if (!last) return splice(text, root.offset + 1, root.offset + 1, piece)
  const end = last.offset + last.length
  return splice(text, end, end, `,${lead}${piece}`)
}

const setMember = (text: string, member: string, value: string, isSecret: boolean): Step | Refusal => {
  const root = rootOf(text)
  if (!root) return 'not_readable'
  if (countOf(root, member) > 1) return 'ambiguous'
  const node = findNodeAtLocation(root, [member])
  const common = { name: member, after: value, isSecret }
  if (!node) {
    const next = addMember(text, root, member, value)
    const added = rootOf(next)
    const place = added && findNodeAtLocation(added, [member])
    if (!place) return 'not_readable'
    return { text: next, change: { ...common, line: lineAt(next, place.offset), action: 'added', before: null } }
  }
  if (node.type !== 'string' && node.type !== 'null') return 'not_a_value'
  if (node.value === value) return { text, change: null }
  const next = splice(text, node.offset, node.offset + node.length, JSON.stringify(value))
  const before = typeof node.value === 'string' && node.value !== '' ? node.value : null
  return { text: next, change: { ...common, line: lineAt(next, node.offset), action: 'replaced', before } }
}

const newDocument = ({ keyMember, baseUrlMember }: JsonMembers): string =>
  `${JSON.stringify({ [keyMember]: '', ...(baseUrlMember !== null && { [baseUrlMember]: '' }) }, null, 2)}\n`

/** `current` is null where there is no document yet. */
export const editJson = (
  current: Uint8Array | null,
  members: JsonMembers,
  { secret, baseUrl }: { secret: string; baseUrl: string }
): EditResult => {
  const decoded = current === null ? { mark: '', text: newDocument(members) } : decodeText(current)
  if (!decoded) return refuse('encoding')
  const { keyMember, baseUrlMember } = members
  const wanted: [string, string, boolean][] = [
    [keyMember, secret, true],
    ...(baseUrlMember === null ? [] : [[baseUrlMember, baseUrl, false] as [string, string, boolean]])
  ]
  let { text } = decoded
  const changes: ValueChange[] = []
  for (const [member, value, isSecret] of wanted) {
    const step = setMember(text, member, value, isSecret)
    if (typeof step === 'string') return refuse(step)
    text = step.text
    if (step.change) changes.push(current === null ? { ...step.change, action: 'added' } : step.change)
  }
  return { ok: true, edit: { bytes: encodeText({ ...decoded, text }), changes, warnings: [] } }
}
