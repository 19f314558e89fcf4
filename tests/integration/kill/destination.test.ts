/**
 * The process ends before and after every step of a write to the file of a service, and of its undo: a real keyring, a
 * real database, a real audit log, a real file, SIGKILL. The file is whole each time, and the next start knows what it
 * holds.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exampleCredential } from '../../unit/electron/services/setup'
import { type Harness, type Opened, startHarness } from './harness'

let harness: Harness
beforeAll(async () => {
  harness = await startHarness('tests/integration/kill/destination-child.ts', 1)
}, 120_000)
afterAll(() => harness.stop())

const old = `A=1\r\nKEY="older" # why\r\n# ñ`
const written = old.replace('older', exampleCredential.secret)

const theOnly = async ({ credentials, destinations }: Opened) => {
  const [credential] = await credentials.list()
  const [destination] = await destinations.list(credential?.id ?? '')
  return { credentialId: credential?.id ?? '', destinationId: destination?.id ?? '' }
}

it('leaves every file whole, wherever it is cut', { timeout: 600_000 }, async () => {
  const folder = harness.folders[0] ?? ''
  const service = join(folder, 'service')
  const env = join(service, '.env')
  await mkdir(service)
  await writeFile(env, old)
  let services = await harness.open(folder)
  const { id: credentialId } = await services.credentials.create(exampleCredential)
  const { choiceId = '' } = (await services.destinations.choose('existing')) ?? {}
  await services.destinations.create({ credentialId, choiceId, target: { kind: 'dotenv', variable: 'KEY' } })

  /** As the action wants it: the old bytes, or the new ones with a note of the old. */
  const prepare = async (name: string): Promise<void> => {
    const { destinations } = services
    const { destinationId } = await theOnly(services)
    for (const { id } of (await services.database.destinationWrites.list()).rows) {
      await services.database.destinationWrites.delete(id)
    }
    await writeFile(env, old)
    if (name === 'write') return
    const { token } = await destinations.plan(destinationId, null)
    await destinations.write(destinationId, null, token)
  }

  let kills = 0
  for (const name of ['write', 'undo']) {
    let steps = 1
    for (let step = 0; step <= steps; step += 1) {
      for (const when of step === 0 ? ['never'] : ['before', 'after']) {
        await prepare(name)
        await services.vault.close()
        const ending = await harness.runChild(folder, name, step, when)
        if (step === 0) steps = ending.steps.length
        else kills += 1
        services = await harness.open(folder)
        const { destinations, audit } = services
        await destinations.settle()

        const text = await readFile(env, 'utf8')
        const at = step === 0 ? 'not killed' : `${when} ${ending.steps[step - 1]}`
        expect([old, written], at).toContain(text)
        expect(await readdir(service), at).toEqual(['.env'])
        const states = (await destinations.writes(credentialId)).map(({ state }) => state)
        expect(states, at).toEqual(text === written ? ['written'] : name === 'undo' ? ['undone'] : [])
        if (ending.done.length > 0) expect(text).toBe(name === 'write' ? written : old)
        expect((await audit.verify()).fault, at).toBeNull()
        console.log(`${name} | ${at} | ${text === written ? 'new key' : 'old bytes'} | ${states[0] ?? 'nothing noted'}`)
      }
    }
  }
  await services.vault.close()
  console.log(`${kills} kills, every file whole`)
  expect(kills).toBeGreaterThanOrEqual(16)
})
