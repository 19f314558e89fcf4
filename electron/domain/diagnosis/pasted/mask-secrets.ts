/**
 * Masks what looks like a secret in a text that came from outside, before anything else reads it. What must not happen
 * here: a value leaving this folder. Too much is masked rather than too little; a short secret in plain prose, under no
 * name, cannot be known.
 */
import type { MaskedPlace } from '@shared/schemas/diagnosis'
import { type SecretPattern, secretPatterns } from './secret-patterns'

/** The mask of the redactor for values that the vault does not know. */
export const mask = '••••••••'

interface Found {
  start: number
  end: number
  by: MaskedPlace['by']
  name: string
}

export interface MaskedText {
  text: string
  places: MaskedPlace[]
  /** For facts about them only: stays within this folder. */
  secrets: readonly { name: string; value: string }[]
}

const isMaskAlready = (value: string): boolean =>
  /^(?:•+|\*{3,}|\[redacted:[^\][]*\]|<[\w ]+>|\{\{[^{}]*\}\}|\$\{?\w+\}?)$/.test(value.trim())

const find = (text: string, { by, name, pattern }: SecretPattern): Found[] =>
  [...text.matchAll(pattern)].flatMap((match): Found[] => {
    const secret = match.groups?.['secret'] ?? match[0]
    const start = match.index + (match.groups?.['before']?.length ?? 0)
    if (isMaskAlready(secret)) return []
    return [{ start, end: start + secret.length, by, name: (match.groups?.['name'] ?? name).slice(0, 64) }]
  })

/** A provider's form that would take a plain word says nothing. */
const ofForms = (forms: readonly string[]): SecretPattern[] =>
  forms
    .filter(form => !new RegExp(`^(?:${form})$`).test('word'))
    .map(form => ({ by: 'shape', name: 'key', pattern: new RegExp(`(?<![\\w-])(?:${form})(?![\\w-])`, 'g') }))

/** Places that touch become one, so that no end of a secret is left between two masks. */
const merge = (found: readonly Found[]): Found[] => {
  const merged: Found[] = []
  for (const one of [...found].sort((left, right) => left.start - right.start || right.end - left.end)) {
    const last = merged.at(-1)
    if (last && one.start < last.end) last.end = Math.max(last.end, one.end)
    else merged.push({ ...one })
  }
  return merged
}

/** Lines from 1, for places in ascending order: reads the text once. */
const lineCounter = (text: string) => {
  let line = 1
  let next = text.indexOf('\n')
  return (index: number): number => {
    while (next >= 0 && next < index) {
      line += 1
      next = text.indexOf('\n', next + 1)
    }
    return line
  }
}

/** `forms`: regular expressions over whole keys of the providers that are known. */
export const maskSecrets = (text: string, forms: readonly string[] = []): MaskedText => {
  const found = merge([...secretPatterns, ...ofForms(forms)].flatMap(pattern => find(text, pattern)))
  const lineOf = lineCounter(text)
  const pieces: string[] = []
  let position = 0
  for (const { start, end } of found) {
    pieces.push(text.slice(position, start), mask)
    position = end
  }
  pieces.push(text.slice(position))
  return {
    text: pieces.join(''),
    places: found.map(({ start, by, name }) => ({ line: lineOf(start), by, name })),
    secrets: found.map(({ start, end, name }) => ({ name, value: text.slice(start, end) }))
  }
}
