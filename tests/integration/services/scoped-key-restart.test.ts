/** A create that nobody knows the end of is told of until a person settles it: across a restart and across locking. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fiberwiseKeys, fiberwiseLogin } from '../../../electron/sandbox/server'
import { setUpRestarts } from './restartable'

let the: Awaited<ReturnType<typeof setUpRestarts>>
let run: ReturnType<typeof the.start>
let environmentId: string
beforeEach(async () => {
  the = await setUpRestarts()
  run = the.start()
})
afterEach(async () => {
  await run.vault.close()
  await the.close()
})

const { email, password } = fiberwiseLogin
const logIn = () => run.sessions.logIn({ environmentId, account: email, password, keepPassword: false })
const begin = async (open: () => Promise<unknown>): Promise<void> => {
  await open()
  const { origin } = the.emulators.fiberwise
  ;({ environmentId } = await run.save('fiberwise', origin, fiberwiseKeys.uuid.key, 'bearer-api'))
  await logIn()
}
const create = () =>
  run.scopedKeys.create({ environmentId, name: 'Reports', scopes: ['read:all'], expiresInDays: 90, confirmed: false })
const lostCreates = async () => (await run.scopedKeys.list(environmentId)).lostCreates
const restart = async (): Promise<void> => {
  await run.vault.close()
  run = the.start()
  await run.vault.open()
  await logIn()
}

it('is told of after a restart, its orphan found for certain, and no longer once it is settled', async () => {
  await begin(() => run.vault.open())
  the.emulators.fiberwise.control.setSwitches({ loseCreateReply: true })
  await expect(create()).rejects.toMatchObject({ code: 'scoped_key_lost' })
  await restart()
  const [lost] = await lostCreates()
  expect(lost).toMatchObject({ name: 'Reports' })
  const found = await run.scopedKeys.findOrphans(environmentId)
  expect([...found.certain, ...found.possible].map(({ name }) => name)).toEqual(['Reports'])
  await run.scopedKeys.settle(environmentId, lost?.id ?? '')
  await restart()
  expect(await lostCreates()).toEqual([])
})

it('is told of after locking and unlocking', async () => {
  await begin(() => run.vault.createWithPassphrase('correct horse battery'))
  the.emulators.fiberwise.control.setSwitches({ loseCreateReply: true })
  await expect(create()).rejects.toMatchObject({ code: 'scoped_key_lost' })
  await run.vault.lock()
  await run.vault.unlock('correct horse battery')
  await logIn()
  expect(await lostCreates()).toMatchObject([{ name: 'Reports' }])
})

it('is not told of where the secret got into the vault, or nothing was made', async () => {
  await begin(() => run.vault.open())
  await create()
  the.emulators.fiberwise.control.setSwitches({ loseCreateReply: false })
  const wrong = run.scopedKeys.create({
    environmentId,
    name: 7 as never,
    scopes: [],
    expiresInDays: null,
    confirmed: true
  })
  await expect(wrong).rejects.toMatchObject({ code: 'scoped_key_failed' })
  expect(await lostCreates()).toEqual([])
})

it('is not sent where it cannot be noted', async () => {
  await begin(() => run.vault.open())
  const posts = (): number => the.emulators.fiberwise.control.log().filter(({ method }) => method === 'POST').length
  const before = posts()
  run.ports.database.keyCreates.put = async () => {
    throw new Error('disk full')
  }
  await expect(create()).rejects.toThrow('disk full')
  expect(posts()).toBe(before)
})

it('with a secret that is still in a draft is told of until it is in the vault', async () => {
  await begin(() => run.vault.open())
  const { addPending } = run.ports.database.credentials
  run.ports.database.credentials.addPending = async () => {
    throw new Error('disk full')
  }
  const { key, draftId } = await create()
  run.ports.database.credentials.addPending = addPending
  expect(await lostCreates()).toMatchObject([{ name: 'Reports' }])
  expect((await run.scopedKeys.findOrphans(environmentId)).certain.map(({ id }) => id)).toEqual([key.id])
  await run.credentials.create({
    providerId: 'fiberwise',
    label: 'Reports',
    tags: [],
    details: { owner: '', issuedOn: null, expiresOn: null, consumers: [] },
    environment: { id: environmentId },
    secret: { draftId: draftId ?? '' },
    keep: true
  })
  expect(await lostCreates()).toEqual([])
})
