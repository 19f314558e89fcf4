/** Two changes of one key at once: whichever comes first, no key is lost and none is shown in a state it is not in. */
import { noDetails } from '@shared/schemas/credential'
import { describe, expect, it } from 'vitest'
import { exampleCredential } from '../setup'
import { opened, otherSecret } from './opened'

const once = { ...exampleCredential, keep: false }

type Services = Awaited<ReturnType<typeof opened>>

/** Holds up the next record of this type until it is let go. */
const holdRecord = ({ auditLog }: Services, type: string) => {
  const { append } = auditLog
  let letGo = (): void => undefined
  const reached = new Promise<void>(resolve => {
    auditLog.append = async event => {
      if (event.type !== type) return append(event)
      auditLog.append = append
      const gate = new Promise<void>(open => {
        letGo = open
      })
      resolve()
      await gate
      return append(event)
    }
  })
  return { reached, letGo: () => letGo() }
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(resolve => setImmediate(resolve))
}

describe('a key that is used once', () => {
  it('is not lost where it is replaced while its notes are changed', async () => {
    const services = await opened()
    const { credentials, text } = services
    const { id, authentication } = await credentials.create(once)
    const held = holdRecord(services, 'credential.updated')
    const update = credentials.update({ id, label: 'New', tags: [], authentication, details: noDetails })
    await held.reached
    const replace = credentials.replaceSecret(id, otherSecret)
    await settle()
    held.letGo()
    await Promise.all([update, replace])
    expect(await text(id)).toBe(otherSecret)
    expect(await credentials.list()).toMatchObject([{ id, label: 'New', version: 2 }])
  })

  it('is kept with the notes that were changed while it waited its turn', async () => {
    const services = await opened()
    const { credentials, text } = services
    const { id, authentication } = await credentials.create(once)
    const held = holdRecord(services, 'credential.updated')
    const update = credentials.update({ id, label: 'New', tags: [], authentication, details: noDetails })
    await held.reached
    const keep = credentials.keep(id)
    await settle()
    held.letGo()
    await Promise.all([update, keep])
    expect(await credentials.list()).toMatchObject([{ id, label: 'New', temporary: false }])
    expect(await text(id)).toBe(once.secret)
  })

  it('that is being kept is not there a second time where its notes are changed meanwhile', async () => {
    const services = await opened()
    const { credentials, text } = services
    const { id, authentication } = await credentials.create(once)
    const held = holdRecord(services, 'credential.kept')
    const keep = credentials.keep(id)
    await held.reached
    const update = credentials.update({ id, label: 'New', tags: [], authentication, details: noDetails })
    await settle()
    held.letGo()
    await Promise.all([keep, update])
    expect(await credentials.list()).toMatchObject([{ id, label: 'New', temporary: false }])
    expect(await text(id)).toBe(once.secret)
  })

  it('that is replaced while it is being kept is kept with the new key', async () => {
    const services = await opened()
    const { credentials, text } = services
    const { id } = await credentials.create(once)
    const held = holdRecord(services, 'credential.kept')
    const keep = credentials.keep(id)
    await held.reached
    const replace = credentials.replaceSecret(id, otherSecret)
    await settle()
    held.letGo()
    await Promise.all([keep, replace])
    expect(await credentials.list()).toMatchObject([{ id, temporary: false }])
    expect(await text(id)).toBe(otherSecret)
  })

  it('stays deleted where the time is over while it is being kept', async () => {
    const services = await opened()
    const { credentials, items } = services
    const { id } = await credentials.create(once)
    const held = holdRecord(services, 'credential.kept')
    const keep = credentials.keep(id)
    await held.reached
    await credentials.delete(id)
    const finish = credentials.finishDeletions()
    await settle()
    held.letGo()
    await Promise.allSettled([keep, finish])
    expect(await credentials.list()).toEqual([])
    expect(items()).toEqual([])
  })

  it('is kept one time by two who ask at once', async () => {
    const { credentials, items, text } = await opened()
    const { id } = await credentials.create(once)
    await Promise.allSettled([credentials.keep(id), credentials.keep(id)])
    expect(await credentials.list()).toMatchObject([{ id, temporary: false, version: 1 }])
    expect(items()).toEqual([`cred.${id}.v1`])
    expect(await text(id)).toBe(once.secret)
  })
})

describe('a saved key', () => {
  it('that is replaced while it is being read is not taken for one that went missing', async () => {
    const services = await opened()
    const { credentials, keychain, types } = services
    const { id } = await credentials.create(exampleCredential)
    const { get } = keychain
    let replaced = false
    keychain.get = async function (ref) {
      if (ref.name === `cred.${id}.v1` && !replaced) {
        replaced = true
        await credentials.replaceSecret(id, otherSecret)
      }
      return get.call(this, ref)
    }
    const { secret } = await credentials.use(id)
    expect(new TextDecoder().decode(secret)).toBe(otherSecret)
    expect(types()).not.toContain('credential.missing')
    expect(await credentials.list()).toMatchObject([{ id, state: 'ready', version: 2 }])
  })

  it('survives two replacements at once, whichever wins', async () => {
    const { credentials, items, text } = await opened()
    const { id } = await credentials.create(exampleCredential)
    const third = 'QqQq1111.thirdKey5678thirdKey5678third56'
    await Promise.all([credentials.replaceSecret(id, otherSecret), credentials.replaceSecret(id, third)])
    expect(await text(id)).toBe(third)
    expect(items()).toEqual([`cred.${id}.v3`])
  })
})
