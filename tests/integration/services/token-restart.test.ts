/** What is left of tokens when the app has ended or the vault was locked: a kept refresh token, and nothing else. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { apalaKeys } from '../../../electron/sandbox/server'
import { setUpRestarts } from './restartable'

let the: Awaited<ReturnType<typeof setUpRestarts>>
let run: ReturnType<typeof the.start>
beforeEach(async () => {
  the = await setUpRestarts()
  run = the.start()
})
afterEach(async () => {
  await run.vault.close()
  await the.close()
})

const url = '/api/feedback'
const save = () => run.save('apala', the.emulators.apala.origin, apalaKeys.good.key)
const counters = () => {
  const { exchanges, refreshes } = the.emulators.apala.control.counters()
  return { exchanges, refreshes }
}
const restart = async (): Promise<void> => {
  await run.vault.close()
  run = the.start()
  expect(await run.vault.open()).toMatchObject({ status: 'open' })
}

describe('after a restart', () => {
  it.each([false, true])('a kept refresh token does without the key, also one that changes (%s)', async rotates => {
    the.emulators.apala.control.setSwitches({ refreshRotates: rotates })
    await run.vault.open()
    const credential = await save()
    await run.send(credential, url)
    await run.tokens.keepRefreshToken(credential.id, true)
    for (const refreshes of [1, 2]) {
      await restart()
      expect(await run.tokens.get(credential.id)).toMatchObject({ status: 'none', keepsRefreshToken: true })
      expect(await run.tokens.list()).toMatchObject([{ keepsRefreshToken: true }])
      await run.send(credential, url)
      expect(counters()).toEqual({ exchanges: 1, refreshes })
    }
  })

  it('there is no token where none was kept', async () => {
    await run.vault.open()
    const credential = await save()
    await run.send(credential, url)
    await restart()
    expect(await run.tokens.get(credential.id)).toMatchObject({ hasRefreshToken: false, keepsRefreshToken: false })
    expect(await run.tokens.list()).toMatchObject([{ status: 'none', hasRefreshToken: false }])
    await run.send(credential, url)
    expect(counters()).toEqual({ exchanges: 2, refreshes: 0 })
  })
})

it('a new refresh token lies in the keychain before its access token is used', async () => {
  the.emulators.apala.control.setSwitches({ refreshRotates: true })
  await run.vault.open()
  const credential = await save()
  await run.send(credential, url)
  await run.tokens.keepRefreshToken(credential.id, true)
  run.clock.advance(3_541_000)

  const { set } = the.keychain
  let release: () => void = () => undefined
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  let isWriting = false
  the.keychain.set = async function (ref, value) {
    isWriting = true
    await held
    return set.call(this, ref, value)
  }
  const data = (): number => the.emulators.apala.control.log().filter(entry => entry.url === url).length
  const sent = run.send(credential, url)
  await expect.poll(() => isWriting).toBe(true)
  // The refresh has been answered, and nothing goes out with what it brought.
  expect(counters()).toEqual({ exchanges: 1, refreshes: 1 })
  expect(data()).toBe(1)
  release()
  await sent
  expect(data()).toBe(2)
})

it('a refresh token that comes while its predecessor is being kept is the one that is kept', async () => {
  the.emulators.apala.control.setSwitches({ refreshRotates: true })
  await run.vault.open()
  const credential = await save()
  await run.send(credential, url)
  run.clock.advance(3_541_000)
  const { exchange } = run.ports.transport
  let release: () => void = () => undefined
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  run.ports.transport.exchange = async (request, signal) => {
    const answer = await exchange(request, signal)
    await held
    return answer
  }
  const sent = run.send(credential, url)
  await expect.poll(counters).toEqual({ exchanges: 1, refreshes: 1 })
  await run.tokens.keepRefreshToken(credential.id, true)
  release()
  await sent
  await restart()
  await run.send(credential, url)
  expect(counters()).toEqual({ exchanges: 1, refreshes: 2 })
})

it('nobody is told that tokens were forgotten while the keychain still holds one', async () => {
  await run.vault.open()
  const credential = await save()
  await run.send(credential, url)
  await run.tokens.keepRefreshToken(credential.id, true)
  const { set } = the.keychain
  the.keychain.set = async () => ({ status: 'unavailable', reason: 'timeout' })
  await expect(run.tokens.forget(credential.id)).rejects.toMatchObject({ code: 'vault_unavailable' })
  the.keychain.set = set
  await run.tokens.forget(credential.id)
  await restart()
  await run.send(credential, url)
  expect(counters()).toEqual({ exchanges: 2, refreshes: 0 })
})

it('locking drops every token, of memory and of what is masked', async () => {
  await run.vault.createWithPassphrase('correct horse battery')
  const credential = await save()
  await run.send(credential, url)
  await run.tokens.copy(credential.id)
  const token = await run.clipboard.readText()
  expect(run.knownSecrets.redactor().redactText(token).count).toBeGreaterThan(0)
  await run.vault.lock()
  expect(run.knownSecrets.redactor().redactText(token).count).toBe(0)
  await expect(run.tokens.list()).rejects.toMatchObject({ code: 'vault_locked' })
  await run.vault.unlock('correct horse battery')
  expect(await run.tokens.list()).toMatchObject([{ status: 'none', remainingMs: null, hasRefreshToken: false }])
  await run.send(credential, url)
  expect(counters()).toEqual({ exchanges: 2, refreshes: 0 })
})
