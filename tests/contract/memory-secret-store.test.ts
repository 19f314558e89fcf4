import { createMemorySecretStore } from '../../electron/adapters/memory-secret-store'
import { describeSecretStore } from './secret-store'

describeSecretStore('in memory', async () => ({ store: createMemorySecretStore() }))
