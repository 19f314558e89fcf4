/** The keychain helper: a process of its own, since keytar blocks threads for as long as it likes and may crash. */
import { createRequire } from 'node:module'
import { serveHelper } from '../helper-host'
import type { KeychainOperations } from './operations'

/** Loaded with the first call: a missing system library is then a failed call, not a helper that never starts. */
const load = createRequire(import.meta.url)
const keytar = (): typeof import('keytar') => load('keytar')

serveHelper<KeychainOperations>(process.parentPort, {
  get: async (service, account) => keytar().getPassword(service, account),
  set: async (service, account, text) => keytar().setPassword(service, account, text),
  delete: async (service, account) => keytar().deletePassword(service, account)
})
