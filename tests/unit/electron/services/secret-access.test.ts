import { AppFailure } from '@shared/errors'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { clipboardTime, revealTime } from '../../../../electron/services/secret-access'
import { codeOf, exampleCredential, setUpServices } from './setup'

const { secret } = exampleCredential

const opened = async (keep = true) => {
  const { ports } = setUpServices()
  const audit = { ...ports.backends.keychain.audit }
  const services = setUpServices({
    ...ports,
    backends: { ...ports.backends, keychain: { ...ports.backends.keychain, audit } }
  })
  await services.vault.open()
  const { id } = await services.credentials.create({ ...exampleCredential, keep })
  const recorded: string[] = []
  const { append } = audit
  audit.append = async event => {
    recorded.push(event.type)
    await append(event)
  }
  const clipboard = ports.clipboard as typeof services.clipboard
  const keychain = ports.backends.keychain.secretStore as typeof services.keychain
  return { ...services, audit, clipboard, keychain, id, recorded }
}

/** Lets what a timer started come to its end. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
}

afterEach(() => vi.useRealTimers())

describe.each([true, false])('a secret (kept: %s)', keep => {
  it('is revealed for a while, after its record', async () => {
    const { secretAccess, id, recorded } = await opened(keep)
    expect(await secretAccess.reveal(id)).toEqual({ text: secret, hideAfter: revealTime })
    expect(recorded).toEqual(['credential.revealed'])
  })

  it('is copied for a while, after its record', async () => {
    const { secretAccess, clipboard, id, recorded } = await opened(keep)
    expect(await secretAccess.copy(id)).toEqual({ clearAfter: clipboardTime })
    expect(clipboard.text).toBe(secret)
    expect(recorded).toEqual(['credential.copied'])
  })

  it('stays where it is when the record cannot be written', async () => {
    const { secretAccess, clipboard, audit, id } = await opened(keep)
    clipboard.text = 'before'
    audit.append = async () => {
      throw new AppFailure('audit_unavailable', 'The disk is full.')
    }
    expect(await codeOf(secretAccess.reveal(id))).toBe('audit_unavailable')
    expect(await codeOf(secretAccess.copy(id))).toBe('audit_unavailable')
    expect(clipboard.text).toBe('before')
  })
})

describe('a secret', () => {
  it('that the keychain has not is neither revealed nor copied', async () => {
    const { secretAccess, clipboard, keychain, id, recorded } = await opened()
    await keychain.drop(`cred.${id}.v1`)
    expect(await codeOf(secretAccess.reveal(id))).toBe('secret_missing')
    expect(await codeOf(secretAccess.copy(id))).toBe('secret_missing')
    expect(clipboard.text).toBe('')
    expect(recorded).toEqual(['credential.missing'])
  })
})

describe('the clipboard', () => {
  it('is cleared when the time is over', async () => {
    const { secretAccess, clipboard, id } = await opened()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await secretAccess.copy(id)
    vi.advanceTimersByTime(clipboardTime - 1)
    await settle()
    expect(clipboard.text).toBe(secret)
    vi.advanceTimersByTime(1)
    await settle()
    expect(clipboard.text).toBe('')
  })

  it('keeps what somebody put there since', async () => {
    const { secretAccess, clipboard, id } = await opened()
    await secretAccess.copy(id)
    clipboard.text = 'of somebody else'
    await secretAccess.dispose()
    expect(clipboard.text).toBe('of somebody else')
  })

  it('keeps a second copy for the whole time', async () => {
    const { secretAccess, clipboard, id } = await opened()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await secretAccess.copy(id)
    vi.advanceTimersByTime(clipboardTime - 1000)
    await secretAccess.copy(id)
    vi.advanceTimersByTime(clipboardTime - 1)
    await settle()
    expect(clipboard.text).toBe(secret)
    vi.advanceTimersByTime(1)
    await settle()
    expect(clipboard.text).toBe('')
  })

  it('is cleared when the vault closes, once', async () => {
    const { secretAccess, clipboard, vault, id } = await opened()
    await secretAccess.copy(id)
    await vault.close()
    expect(clipboard.text).toBe('')
    clipboard.text = secret
    await secretAccess.dispose()
    expect(clipboard.text).toBe(secret)
  })

  it('does not keep a secret that reached it only after the vault had been closed', async () => {
    const { secretAccess, clipboard, vault, id } = await opened()
    const { writeSecret } = clipboard
    clipboard.writeSecret = async function (text) {
      await vault.close()
      await writeSecret.call(this, text)
    }
    await secretAccess.copy(id)
    expect(clipboard.text).toBe('')
  })

  it('is cleared later where it could not be looked at in time', async () => {
    const { secretAccess, clipboard, id } = await opened()
    await secretAccess.copy(id)
    const { readText } = clipboard
    clipboard.readText = async () => {
      throw new Error('somebody else holds it')
    }
    await expect(secretAccess.dispose()).rejects.toThrow()
    clipboard.readText = readText
    await secretAccess.dispose()
    expect(clipboard.text).toBe('')
  })
})
