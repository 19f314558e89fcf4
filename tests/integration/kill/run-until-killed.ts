/** The process that is killed. Tells on standard output each write it begins and each deed it has acknowledged. */
import { writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createKeychainSecretStore } from '../../../electron/adapters/keychain/keychain-secret-store'
import type { HttpTransport } from '../../../electron/ports'
import { createInProcessHelper } from '../../fixtures/keychain/in-process-helper'
import { openServices } from './services'
import { createSteps, type Kill } from './steps'

export interface Work {
  services: ReturnType<typeof openServices>
  name: string
  extra: string[]
  /** From here on every write counts. */
  arm(): void
  acknowledge(what: string): void
}

// At once and unbuffered: the next thing may be the end.
const tell = (kind: string, text: string): void => void writeSync(1, `${JSON.stringify([kind, text])}\n`)

const openKeychain = () => {
  const keytar = createRequire(import.meta.url)('keytar') as typeof import('keytar')
  return createKeychainSecretStore({
    spawn: createInProcessHelper({
      get: (service, account) => keytar.getPassword(service, account),
      set: (service, account, text) => keytar.setPassword(service, account, text),
      delete: (service, account) => keytar.deletePassword(service, account)
    }).spawn,
    probeBus: async () => true
  })
}

/** Opens the vault in the folder of the command line, does the work that is named there, and ends the process. */
export const runUntilKilled = (
  transport: HttpTransport | null,
  work: (given: Work) => Promise<void>,
  counts?: (step: string) => boolean
): void => {
  const [folder = '', name = '', step = '0', when = 'before', ...extra] = process.argv.slice(2)
  const kill: Kill = { step: Number(step), when: when === 'after' ? 'after' : 'before' }
  const run = async (): Promise<void> => {
    const steps = createSteps(kill, text => tell('step', text), counts)
    const services = openServices(folder, openKeychain(), { steps, transport })
    const state = await services.vault.open()
    if (state.status !== 'open') throw new Error(`the vault is ${state.status}`)
    await work({ services, name, extra, arm: steps.arm, acknowledge: what => tell('done', what) })
    tell('end', name)
  }
  run().then(
    () => process.exit(0),
    error => {
      tell('error', String(error))
      process.exit(1)
    }
  )
}
