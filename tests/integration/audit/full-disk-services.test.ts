/** What happens to keys when their use cannot be put on record: the disk of the audit log is full. */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createAuditFile, createKeychainHead, verifyInProcess } from '../../../electron/adapters/audit-file'
import { systemCode } from '../../../electron/adapters/durable-file'
import { createFakeTransport } from '../../fakes/fake-transport'
import { exampleCredential, setUpServices } from '../../unit/electron/services/setup'

/** A disk of its own, so small that it is soon full. Only root may mount one. */
const isRoot = process.getuid?.() === 0
let disk: string
let close: () => Promise<void> = async () => undefined

beforeAll(async () => {
  disk = await mkdtemp(join(tmpdir(), 'latchkey-disk-'))
  if (isRoot) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k,mode=700', 'latchkey-test', disk])
})
afterEach(() => close())
afterAll(async () => {
  if (isRoot) execFileSync('umount', [disk])
  await rm(disk, { recursive: true, force: true })
})

/** Takes what is left of the disk, to the last byte. */
const fill = async (): Promise<void> => {
  for (const bytes of [4_096, 256, 1]) {
    for (let full = false; !full; ) {
      await appendFile(join(disk, 'filler'), Buffer.alloc(bytes)).catch(error => {
        if (systemCode(error) !== 'ENOSPC') throw error
        full = true
      })
    }
  }
}

const refusal = { code: 'audit_unavailable', fields: { reason: 'disk_full' } }

/** The last block of the log still has room: only what does not fit into it any more is refused. */
const refusedAtLast = async (work: () => Promise<unknown>): Promise<unknown> => {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const error = await work().then(
      () => null,
      failure => failure
    )
    if (error) return error
  }
  return null
}

it.skipIf(!isRoot)('reveal, copy and send are refused, and nothing is lost', async () => {
  const { ports } = setUpServices()
  const head = createKeychainHead(ports.backends.keychain.secretStore)
  const audit = createAuditFile({ directory: disk, clock: ports.clock, head, actor: 'app', verifier: verifyInProcess })
  const transport = createFakeTransport({ status: 200 })
  const services = setUpServices({
    ...ports,
    transport,
    backends: { ...ports.backends, keychain: { ...ports.backends.keychain, audit } }
  })
  const { vault, credentials, secretAccess, requests } = services
  close = () => vault.close()
  await vault.open()
  const { id, environmentId } = await credentials.create(exampleCredential)
  const send = () =>
    requests.send({
      sendId: randomUUID(),
      spec: {
        method: 'GET',
        url: '/api/clientes/',
        pathParameters: [],
        query: [],
        headers: [],
        body: { kind: 'none' },
        environmentId,
        credentialId: id,
        timeoutMs: 10_000,
        followRedirects: true
      },
      allowPlainHttp: false,
      confirmed: false
    })

  await fill()
  expect(await refusedAtLast(() => secretAccess.reveal(id))).toMatchObject(refusal)
  await expect(secretAccess.reveal(id)).rejects.toMatchObject(refusal)
  await expect(secretAccess.copy(id)).rejects.toMatchObject(refusal)
  await expect(send()).rejects.toMatchObject(refusal)
  expect(await ports.clipboard.readText()).toBe('')
  expect(transport.requests).toEqual([])
  await expect(credentials.create({ ...exampleCredential, label: 'Second' })).rejects.toMatchObject(refusal)
  expect((await credentials.list()).map(({ label }) => label)).toEqual(['Support'])

  await rm(join(disk, 'filler'))
  expect(await secretAccess.reveal(id)).toMatchObject({ text: exampleCredential.secret })
  expect(await send()).toMatchObject({ failure: null })
  expect(transport.requests).toHaveLength(1)
  expect(await services.audit.verify()).toMatchObject({ result: 'intact', head: 'at_end', fault: null })
})
