/** A keyring, folders for vaults, and processes that are killed while they work in them. */
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { createKeychainSecretStore } from '../../../electron/adapters/keychain/keychain-secret-store'
import type { HttpTransport } from '../../../electron/ports'
import { buildEntry, projectRoot } from '../../fixtures/keychain/build-entry'
import { createForkedHelper } from '../../fixtures/keychain/forked-helper'
import { startKeyringSession } from '../../fixtures/keychain/keyring-session'
import { openServices } from './services'

const run = promisify(execFile)

export interface Ending {
  steps: string[]
  done: string[]
  killed: boolean
}

/** What an audit log has, as far as a test wants to know. */
export interface AuditRecord {
  type: string
  subject?: string
  data: { version?: number }
}

export const recordsOf = async (directory: string): Promise<AuditRecord[]> => {
  const names = (await readdir(directory, { recursive: true })).filter(name => name.endsWith('.jsonl')).sort()
  const texts = await Promise.all(names.map(name => readFile(join(directory, name), 'utf8')))
  return texts
    .join('')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
}

/** `entry` is the source of the process that is killed; `lanes` work side by side, each with a vault of its own. */
export const startHarness = async (entry: string, lanes: number) => {
  const session = await startKeyringSession()
  await session.startKeyring('unlocked')
  const child = await buildEntry(entry)
  const host = await buildEntry('electron/adapters/keychain/host-entry.ts')
  const folders = await Promise.all(Array.from({ length: lanes }, () => mkdtemp(join(tmpdir(), 'latchkey-killed-'))))
  const helper = createForkedHelper(host.file, session.environment)
  const store = createKeychainSecretStore({ spawn: helper.spawn, probeBus: async () => true })
  // One helper for all looks: closing a vault would end it.
  const keychain = { ...store, close: async () => undefined }

  return {
    folders,

    /** `extra` is what this action needs to know beside its name. */
    runChild: (folder: string, action: string, step: number, when: string, extra: string[] = []): Promise<Ending> =>
      new Promise((settle, fail) => {
        const env = { ...session.environment, NODE_PATH: resolve(projectRoot, 'node_modules') }
        // Without the second compiler for WebAssembly, which takes longer than all that the child does.
        const options = ['--liftoff-only', child.file]
        const started = spawn(process.execPath, [...options, folder, action, String(step), when, ...extra], {
          env,
          stdio: ['ignore', 'pipe', 'inherit']
        })
        let output = ''
        started.stdout.on('data', data => {
          output += data
        })
        started.on('error', fail)
        started.on('close', (code, signal) => {
          const told = output
            .split('\n')
            .filter(line => line !== '')
            .map(line => JSON.parse(line) as [string, string])
          const of = (kind: string): string[] => told.flatMap(([own, text]) => (own === kind ? [text] : []))
          if (code !== 0 && signal !== 'SIGKILL') fail(new Error(`${action} ${step} ${when}: ${of('error').join()}`))
          else settle({ steps: of('step'), done: of('done'), killed: signal === 'SIGKILL' })
        })
      }),

    /** Accounts of a vault's items that begin so, as the keyring itself lists them. */
    async itemsOf(vaultId: string, start: RegExp): Promise<string[]> {
      const found = await run('secret-tool', ['search', '--all', 'service', `app.latchkey.${vaultId}`], {
        env: session.environment
      })
      return [...`${found.stdout}\n${found.stderr}`.matchAll(/account = (\S+)/g)]
        .map(([, name = '']) => name)
        .filter(name => start.test(name))
        .sort()
    },

    /** Opens what the killed process left, as the next start does. */
    async open(folder: string, transport: HttpTransport | null = null) {
      const services = openServices(folder, keychain, { transport })
      const state = await services.vault.open()
      if (state.status !== 'open') throw new Error(`the vault is ${state.status}`)
      const { vaultId } = services.vault.access()
      return { ...services, vaultId, repaired: state.repaired }
    },

    async stop(): Promise<void> {
      await session.stop()
      await child.remove()
      await host.remove()
      await Promise.all(folders.map(folder => rm(folder, { recursive: true, force: true })))
    }
  }
}

export type Harness = Awaited<ReturnType<typeof startHarness>>
export type Opened = Awaited<ReturnType<Harness['open']>>
