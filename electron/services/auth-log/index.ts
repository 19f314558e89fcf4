/**
 * The live log of what happens to keys and tokens, for people who look for the reason of a refusal. In memory and short.
 * What must not happen here: a text that was not masked, or a file that holds more than the window shows.
 */
import type { Publish } from '@shared/ipc/contract'
import { type AuthLogEntry, maxAuthLogText } from '@shared/schemas/auth-log'
import { mapStrings } from '../../domain/map-strings'
import type { Ports } from '../../ports'
import type { KnownSecrets } from '../known-secrets'
import type { VaultService } from '../vault'
import { lineOf } from './line'

/** The oldest goes. */
export const maxEntries = 1000

export type NewAuthLogEntry = Omit<AuthLogEntry, 'sequence' | 'at'>

export interface AuthLogService {
  /** Masks it once more, with all that is known by now. Nothing is added while the vault is closed. */
  add(entry: NewAuthLogEntry): void
  /** Oldest first. */
  list(): AuthLogEntry[]
  clear(): void
  /** The path of the file; null where the person thought better of it. */
  save(): Promise<string | null>
}

interface Parts {
  ports: Pick<Ports, 'clock' | 'fileSaver' | 'logger'>
  vault: Pick<VaultService, 'onOpened' | 'onClosing'>
  knownSecrets: KnownSecrets
  publish: Publish
}

export const createAuthLogService = ({ ports, vault, knownSecrets, publish }: Parts): AuthLogService => {
  const { clock, fileSaver, logger } = ports
  const entries: AuthLogEntry[] = []
  let sequence = 0

  /** The ids tell nothing, and a mask in one would only break it. */
  const masked = ({ credential, exchangeId, wire, ...rest }: NewAuthLogEntry): NewAuthLogEntry => {
    const redactor = knownSecrets.redactor()
    const redact = (text: string): string => redactor.redactText(text).text
    return {
      ...mapStrings(rest, redact),
      wire: redact(wire).slice(0, maxAuthLogText),
      credential: credential && { id: credential.id, label: redact(credential.label) },
      exchangeId
    }
  }

  async function* lines(): AsyncIterable<Uint8Array> {
    const encoder = new TextEncoder()
    for (const entry of entries.slice()) yield encoder.encode(`${lineOf(entry)}\n`)
  }

  // Labels and addresses belong to the vault: what ends after it was closed is told to nobody.
  let closed = false
  vault.onClosing(async () => {
    closed = true
    entries.splice(0)
  })
  vault.onOpened(async () => {
    closed = false
    return { damagedRows: [], repaired: [] }
  })

  return {
    add(entry) {
      if (closed) return
      try {
        const added = { ...masked(entry), sequence, at: clock.now() }
        sequence += 1
        entries.push(added)
        if (entries.length > maxEntries) entries.shift()
        publish('authLog.added', added)
      } catch (error) {
        // Rather no entry than one that could not be masked.
        logger.error('An entry of the authentication log could not be made', error)
      }
    },
    list: () => entries.slice(),
    clear: () => void entries.splice(0),
    save: () => fileSaver.save('authentication-log.txt', lines())
  }
}
