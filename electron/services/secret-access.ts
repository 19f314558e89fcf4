/**
 * The two ways on which a secret leaves main for a person: shown for a moment, or put into the clipboard. What must not
 * happen here: either of them without its record in the audit log, or a clipboard that keeps it.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clipboard } from '../ports'
import type { CredentialService, UsableCredential } from './credential'
import type { VaultService } from './vault'

/** Milliseconds that a revealed secret stays on screen. */
export const revealTime = 20_000
/** Milliseconds that a copied secret stays in the clipboard. */
export const clipboardTime = 30_000

export interface SecretAccess {
  /** Throws `audit_unavailable` and what reading the secret throws; then nothing is shown. */
  reveal(id: string): Promise<{ text: string; hideAfter: number }>
  /** As `reveal`; the text never leaves main. */
  copy(id: string): Promise<{ clearAfter: number }>
  /** For a secret that somebody else has recorded the copying of. */
  copyText(text: string): Promise<{ clearAfter: number }>
  /** Clears the clipboard now, if it still holds what was copied last. */
  dispose(): Promise<void>
}

interface Parts {
  vault: VaultService
  credentials: Pick<CredentialService, 'use'>
  clipboard: Clipboard
}

export const createSecretAccess = ({ vault, credentials, clipboard }: Parts): SecretAccess => {
  /** Only a keyed hash is kept of what was copied, under a key of this run. */
  const key = randomBytes(32)
  const hashOf = (text: string): Buffer => createHmac('sha256', key).update(text).digest()
  let copied: { hash: Buffer; timer: NodeJS.Timeout } | null = null

  const readFor = async (id: string, type: 'credential.revealed' | 'credential.copied'): Promise<string> => {
    const { row, secret }: UsableCredential = await credentials.use(id)
    const data = { provider: row.providerId, version: row.currentVersion ?? 0 }
    await vault.access().audit.append({ type, subject: id, data })
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(secret)
  }

  const dispose = async (): Promise<void> => {
    if (!copied) return
    const mine = copied
    copied = null
    clearTimeout(mine.timer)
    try {
      if (timingSafeEqual(hashOf(await clipboard.readText()), mine.hash)) await clipboard.clear()
    } catch (error) {
      // Whoever asks next tries again.
      copied ??= mine
      throw error
    }
  }

  const copyText: SecretAccess['copyText'] = async text => {
    if (copied) clearTimeout(copied.timer)
    const timer = setTimeout(() => void dispose().catch(() => undefined), clipboardTime)
    timer.unref()
    // Noted first: whatever comes in between, it is known what may have to be cleared.
    const mine = { hash: hashOf(text), timer }
    copied = mine
    await clipboard.writeSecret(text)
    // The vault was closed before it was there.
    if (copied === null) {
      copied = mine
      await dispose()
    }
    return { clearAfter: clipboardTime }
  }

  vault.onClosing(dispose)

  return {
    dispose,
    async reveal(id) {
      return { text: await readFor(id, 'credential.revealed'), hideAfter: revealTime }
    },
    copy: async id => copyText(await readFor(id, 'credential.copied')),
    copyText
  }
}
