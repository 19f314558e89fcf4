import { createMemorySecretManager } from '../fakes/memory-secret-manager'
import { describeSecretManager } from './secret-manager'

describeSecretManager('in memory', async () => {
  const manager = createMemorySecretManager()
  return { manager, put: async (name, text) => manager.put(name, text) }
})
