/** The process that is killed. Tells on standard output each write it begins and each deed it has acknowledged. */
import { writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createKeychainSecretStore } from '../../../electron/adapters/keychain/keychain-secret-store'
import { createInProcessHelper } from '../../fixtures/keychain/in-process-helper'
import { actions } from './actions'
import { openServices } from './services'
import { createSteps, type Kill } from './steps'

const [folder = '', name = '', step = '0', when = 'before'] = process.argv.slice(2)
const kill: Kill = { step: Number(step), when: when === 'after' ? 'after' : 'before' }

// At once and unbuffered: the next thing may be the end.
const tell = (kind: string, text: string): void => void writeSync(1, `${JSON.stringify([kind, text])}\n`)

const keytar = createRequire(import.meta.url)('keytar') as typeof import('keytar')
const keychain = createKeychainSecretStore({
  spawn: createInProcessHelper({
    get: (service, account) => keytar.getPassword(service, account),
    set: (service, account, text) => keytar.setPassword(service, account, text),
    delete: (service, account) => keytar.deletePassword(service, account)
  }).spawn,
  probeBus: async () => true
})

const run = async (): Promise<void> => {
  const steps = createSteps(kill, text => tell('step', text))
  const services = openServices(folder, keychain, steps)
  const state = await services.vault.open()
  const action = actions[name]
  if (state.status !== 'open' || !action) throw new Error(`no ${name} in a vault that is ${state.status}`)
  const target = (await services.credentials.list()).find(({ label }) => label === action.target)
  steps.arm()
  await action.run(services, target?.id ?? '', label => tell('done', label))
  tell('end', name)
}

run().then(
  () => process.exit(0),
  error => {
    tell('error', String(error))
    process.exit(1)
  }
)
