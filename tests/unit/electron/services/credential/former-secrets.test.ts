/** A key that was replaced is known again, as long as its successor is there. */
import { expect, it } from 'vitest'
import { exampleCredential, setUpServices } from '../setup'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const other = 'EfGh5678.anotherKey678anotherKey678another'
const third = 'IjKl9012.thirdKey5678thirdKey5678thirdKey5'

const setUp = async () => {
  const the = setUpServices()
  await the.vault.open()
  const credential = await the.credentials.create(exampleCredential)
  const idsOf = async (secret: string): Promise<string[]> =>
    (await the.credentials.formerlyLike(bytes(secret))).map(({ id }) => id)
  return { ...the, credential, idsOf }
}

it('knows every former secret of a credential, and not the one in use', async () => {
  const { credentials, credential, idsOf } = await setUp()
  expect(await idsOf(exampleCredential.secret)).toEqual([])
  await credentials.replaceSecret(credential.id, other)
  await credentials.replaceSecret(credential.id, third)
  expect(await idsOf(exampleCredential.secret)).toEqual([credential.id])
  expect(await idsOf(other)).toEqual([credential.id])
  expect(await idsOf(third)).toEqual([])
  await credentials.replaceSecret(credential.id, exampleCredential.secret)
  expect(await idsOf(exampleCredential.secret)).toEqual([])
})

it('keeps it over a lock, tells nobody of it, and forgets it with the credential', async () => {
  const { credentials, credential, idsOf, vault } = await setUp()
  await credentials.replaceSecret(credential.id, other)
  expect((await credentials.list())[0]).not.toHaveProperty('retired')
  await credentials.update({
    id: credential.id,
    label: 'Renamed',
    tags: [],
    details: credential.details,
    authentication: credential.authentication
  })
  expect(await idsOf(exampleCredential.secret)).toEqual([credential.id])
  expect(vault.state().status).toBe('open')
  await credentials.delete(credential.id)
  await credentials.finishDeletions()
  expect(await idsOf(exampleCredential.secret)).toEqual([])
})

it('is not misled by a change that failed', async () => {
  const { credentials, credential, idsOf, keychain } = await setUp()
  keychain.mode = 'unverified'
  await expect(credentials.replaceSecret(credential.id, other)).rejects.toThrow()
  expect(await idsOf(exampleCredential.secret)).toEqual([])
  expect(await idsOf(other)).toEqual([])
})
