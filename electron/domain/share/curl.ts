/** A call as a script for `sh` and curl. What must not happen here: a secret in it; where one stood, a variable is read. */
import type { WireHeader } from '@shared/schemas/exchange'
import type { RequestBody } from '@shared/schemas/request'
import { encodeForm } from '../form-urlencoded'
import { quoteForShell } from './shell-quote'

export interface CallToRepeat {
  method: string
  url: string
  /** As they left, masked. */
  headers: readonly WireHeader[]
  body: RequestBody
  /** User of a Basic credential, whose key is the password; null for any other. */
  basicUser: string | null
}

/** What the redactor and the masks by name put in the place of a secret. */
const masks = /\[redacted:[^\][]*\]|•{8}/

/** curl sets them itself, and better. */
const ownHeaders = /^(?:host|connection|content-length|accept-encoding)$/i

interface Variables {
  /** The name of the variable for what was masked in this place. */
  nameFor(place: string): string
  all(): string[]
}

const createVariables = (): Variables => {
  const byPlace = new Map<string, string>()
  return {
    nameFor(place) {
      const isCookie = place.toLowerCase() === 'cookie'
      const others = [...byPlace.values()].filter(name => name !== 'LATCHKEY_COOKIE').length
      const name = isCookie ? 'LATCHKEY_COOKIE' : others === 0 ? 'LATCHKEY_KEY' : `LATCHKEY_KEY_${others + 1}`
      byPlace.set(place, byPlace.get(place) ?? name)
      return byPlace.get(place) ?? name
    },
    all: () => [...byPlace.values()]
  }
}

/** The text with variables in the place of its masks: `'Bearer '"$LATCHKEY_KEY"`. */
const wordWith = (text: string, variable: () => string): string =>
  text
    .split(new RegExp(`(${masks.source})`))
    .map(piece => (masks.test(piece) ? `"$${variable()}"` : piece === '' ? '' : quoteForShell(piece)))
    .join('')

const urlWord = (url: string, variables: Variables): string => {
  const [, path = url, query = ''] = /^([^?]*)(\?.*)?$/s.exec(url) ?? []
  const pairs = query.split(/(?=[?&])/).map(pair => {
    const name = pair.slice(1).split('=', 1)[0] ?? ''
    return wordWith(pair, () => variables.nameFor(`query ${name}`))
  })
  return wordWith(path, () => variables.nameFor('path')) + pairs.join('')
}

const headerOption = ({ name, value }: WireHeader, variables: Variables, basicUser: string | null): string => {
  if (/^authorization$/i.test(name) && basicUser !== null) {
    return `--user ${quoteForShell(`${basicUser}:`)}"$${variables.nameFor(name)}"`
  }
  // An empty value takes curl's own spelling.
  if (value === '') return `--header ${quoteForShell(`${name};`)}`
  return `--header ${wordWith(`${name}: ${value}`, () => variables.nameFor(name))}`
}

const bodyOptions = (body: RequestBody): string[] => {
  switch (body.kind) {
    case 'none':
      return []
    case 'json':
    case 'text':
      return [`--data-raw ${quoteForShell(body.text)}`]
    case 'form':
      return [`--data-raw ${quoteForShell(encodeForm(body.fields.filter(({ enabled }) => enabled)))}`]
    case 'multipart':
      return body.parts
        .filter(({ enabled }) => enabled)
        .map(({ name, value }) => `--form-string ${quoteForShell(`${name}=${value}`)}`)
  }
}

const isSent = ({ name }: WireHeader, { kind }: RequestBody): boolean =>
  // The boundary is curl's own.
  !ownHeaders.test(name) && !(kind === 'multipart' && /^content-type$/i.test(name))

/** `hint` is for people and becomes a comment. Run by `sh`, it does the call again with the key from the environment. */
export const toCurlScript = ({ method, url, headers, body, basicUser }: CallToRepeat, hint: string): string => {
  const variables = createVariables()
  const isPacked = headers.some(({ name }) => /^accept-encoding$/i.test(name))
  const words = [
    `curl --globoff --path-as-is${isPacked ? ' --compressed' : ''}`,
    method === 'HEAD' ? '--head' : `--request ${quoteForShell(method)}`,
    `--url ${urlWord(url, variables)}`,
    ...headers.filter(header => isSent(header, body)).map(header => headerOption(header, variables, basicUser)),
    ...bodyOptions(body)
  ]
  const checks = variables.all().map(name => `: "\${${name}:?is not set}"`)
  const comment = hint.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  return ['#!/bin/sh', `# ${comment}`, ...checks, words.join(' \\\n  '), ''].join('\n')
}
