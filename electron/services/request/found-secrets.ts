/**
 * Secrets that a response brings: a created key, a token, a session cookie. From the first sight they are masked like
 * the vault's own; what a person may want to keep becomes a draft. What must not happen here: letting one out of main.
 */
import type { CapturedSecret } from '@shared/schemas/exchange'
import type { SecretPurpose } from '@shared/schemas/secret'
import { isMask } from '../../domain/redaction'
import type { FoundSecret } from '../../domain/secret-members'
import type { IdGenerator, WireResponse } from '../../ports'
import type { KnownSecrets } from '../known-secrets'
import type { SecretDraftService } from '../secret-draft'

/** Secrets of one exchange that are looked for from then on; a server that sends more of them is no key service. */
const maxKnown = 50

/**
 * Those that are looked for in all: each costs time in every answer, and a server may set a new cookie with each of them.
 */
const maxRemembered = 64

/** Drafts that one exchange offers. */
const maxDrafts = 20

/**
 * Bytes of a cookie that is taken for a secret: shorter ones are settings (`lang=es`), and to mask their values in all
 * that people read would hide more than it protects. The header itself is masked by its name in any case.
 */
const minCookieBytes = 16

export interface FoundSecrets {
  onResponse(response: WireResponse): void
  onFound(found: FoundSecret): void
  /** True where something new is known, so that what was described before has to be masked again. */
  readonly any: boolean
  drafts(): CapturedSecret[]
}

/** What responses brought so far, the oldest first; it is let go of when there is too much of it. */
export interface FoundSecretMemory {
  add(name: string, secret: Uint8Array): void
}

export const createFoundSecretMemory = (knownSecrets: KnownSecrets, ids: IdGenerator): FoundSecretMemory => {
  const remembered: string[] = []
  return {
    add(name, secret) {
      const id = ids.next()
      knownSecrets.add(id, name, secret)
      remembered.push(id)
      const oldest = remembered.length > maxRemembered ? remembered.shift() : undefined
      if (oldest !== undefined) knownSecrets.remove(oldest)
    }
  }
}

interface Parts {
  knownSecrets: KnownSecrets
  secretDrafts: SecretDraftService
  memory: FoundSecretMemory
  /** For whom a draft would be; null where none is to be offered. */
  purpose: SecretPurpose | null
}

const cookieIn = (value: string): { name: string; value: string } | null => {
  const [, name, content] = /^\s*([^=;]+?)\s*=\s*"?([^;"]*)"?/.exec(value) ?? []
  return name && content ? { name, value: content.trim() } : null
}

/** For one exchange. */
export const createFoundSecrets = ({ knownSecrets, secretDrafts, memory, purpose }: Parts): FoundSecrets => {
  const captured: CapturedSecret[] = []
  let known = 0

  /** As a whole: one that a known secret is a part of is another secret. */
  const isKnown = (text: string): boolean => isMask(knownSecrets.redactor().redactText(text).text)

  /** True where it was not known before. */
  const remember = (name: string, text: string): boolean => {
    if (known >= maxKnown || isKnown(text)) return false
    known += 1
    memory.add(name, new TextEncoder().encode(text))
    return true
  }

  return {
    onResponse({ headers }) {
      for (const [header, value] of headers) {
        if (!/^set-cookie2?$/i.test(header)) continue
        const cookie = cookieIn(value)
        if (cookie && cookie.value.length >= minCookieBytes) remember(cookie.name, cookie.value)
      }
    },
    onFound({ member, text }) {
      if (text === null || !remember(member, text)) return
      if (!purpose || captured.length >= maxDrafts) return
      captured.push({ name: member, draftId: secretDrafts.capture(member, text, purpose), length: text.length })
    },
    get any() {
      return known > 0
    },
    drafts: () => captured
  }
}
