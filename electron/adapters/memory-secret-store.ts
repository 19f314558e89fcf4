import type { SecretRef, SecretStore } from '../ports'
import { addressOf, maxValueBytes } from './keychain/item'

/** For the vault that forgets everything. It refuses what a keychain would refuse, so that nothing works here alone. */
export const createMemorySecretStore = (): SecretStore => {
  const items = new Map<string, Uint8Array>()
  const keyOf = (ref: SecretRef): string => {
    const { service, account } = addressOf(ref)
    return `${service}/${account}`
  }
  return {
    async get(ref) {
      const value = items.get(keyOf(ref))
      return value ? { status: 'ok', value: new Uint8Array(value) } : { status: 'absent' }
    },
    async set(ref, value) {
      if (value.length > maxValueBytes) throw new RangeError(`An item holds at most ${maxValueBytes} bytes`)
      items.set(keyOf(ref), new Uint8Array(value))
      return { status: 'ok' }
    },
    async delete(ref) {
      items.delete(keyOf(ref))
      return { status: 'ok' }
    },
    async close() {
      items.clear()
    }
  }
}
