/**
 * The state of the vault as a whole: opening, open, or why not. Every service that touches a secret asks here first;
 * what must not happen is a write while the sentinel does not read.
 */
import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import type { DamagedRow, VaultState } from '@shared/schemas/vault'
import type { Ports, VaultBackend } from '../../ports'
import { openInMemory } from './open-in-memory'
import { type OpenVault, openVault } from './open-vault'
import { probeSentinel } from './probe-sentinel'

type OpenState = Extract<VaultState, { status: 'open' }>

/** What the first reading of an open vault brought to light. */
export type Findings = Pick<OpenState, 'damagedRows' | 'repaired'>

export interface VaultAccess extends VaultBackend {
  vaultId: string
  dataKey: Uint8Array
}

export interface VaultService {
  state(): VaultState
  /** Opens at start, and again when the person asks; does nothing while the vault is open. */
  open(): Promise<VaultState>
  openInMemory(): Promise<VaultState>
  /** Throws `vault_closed`, `vault_locked` or `vault_unavailable`. */
  access(): VaultAccess
  /** As `access`, after the sentinel has been read again. Ask before every write and before calling a secret missing. */
  writable(): Promise<VaultAccess>
  /** Runs after every opening, before anyone is told; the findings become part of the state. */
  onOpened(listener: () => Promise<Findings>): void
  /** Rows that turned out to be damaged later on: they are named too. */
  noteDamage(rows: DamagedRow[]): void
  close(): Promise<void>
}

const refusal = (state: VaultState): AppFailure => {
  if (state.status === 'locked') return new AppFailure('vault_locked', 'The keychain is locked.')
  if (state.status === 'unavailable') {
    return new AppFailure('vault_unavailable', 'The keychain does not answer.', { reason: state.reason })
  }
  return new AppFailure('vault_closed', 'The vault is not open.', { status: state.status })
}

/** What an opening that broke off says of the vault. A keychain that was locked in the middle of it is just that. */
const stateAfter = (error: unknown): VaultState =>
  error instanceof AppFailure && error.code === 'vault_locked'
    ? { status: 'locked' }
    : { status: 'unavailable', reason: 'storage' }

export const createVaultService = (ports: Ports, publish: Publish): VaultService => {
  let state: VaultState = { status: 'opening' }
  let vault: OpenVault | null = null
  let opening: Promise<VaultState> | null = null
  const listeners: (() => Promise<Findings>)[] = []

  const change = (next: VaultState): VaultState => {
    state = next
    publish('vault.changed', next)
    return next
  }

  const settle = async (next: OpenVault): Promise<VaultState> => {
    const findings: Findings = { damagedRows: [], repaired: [] }
    for (const listener of listeners) {
      const found = await listener()
      findings.damagedRows.push(...found.damagedRows)
      findings.repaired.push(...found.repaired)
    }
    await ports.backends[next.backend].audit.append({ type: 'vault.opened', data: { backend: next.backend } })
    return change({ status: 'open', backend: next.backend, ...findings })
  }

  const opened = async (next: OpenVault): Promise<VaultState> => {
    vault = next
    try {
      return await settle(next)
    } catch (error) {
      vault = null
      throw error
    }
  }

  /** Always ends in a state: a vault that stayed `opening` could not even be tried again. */
  const start = async (): Promise<VaultState> => {
    change({ status: 'opening' })
    try {
      const result = await openVault(ports)
      return 'vault' in result ? await opened(result.vault) : change(result.state)
    } catch (error) {
      ports.logger.error('The vault could not be opened', error)
      return change(stateAfter(error))
    }
  }

  /** One opening at a time, however many ask. */
  const once = (work: () => Promise<VaultState>): Promise<VaultState> => {
    if (state.status === 'open') return Promise.resolve(state)
    opening ??= work().finally(() => {
      opening = null
    })
    return opening
  }

  const access = (): VaultAccess => {
    if (!vault) throw refusal(state)
    return { ...ports.backends[vault.backend], vaultId: vault.vaultId, dataKey: vault.dataKey }
  }

  return {
    state: () => state,
    open: () => once(start),
    openInMemory: () => once(async () => opened(await openInMemory(ports))),
    access,
    async writable() {
      const current = access()
      if (vault) {
        const blocked = await probeSentinel(current.secretStore, vault, ports.vaultFiles)
        if (blocked) throw refusal(blocked)
      }
      return current
    },
    onOpened: listener => void listeners.push(listener),
    noteDamage(rows) {
      if (state.status !== 'open') return
      const nameOf = ({ table, id }: DamagedRow): string => `${table} ${id}`
      const named = new Set(state.damagedRows.map(nameOf))
      const unnamed = rows.filter(row => !named.has(nameOf(row)))
      if (unnamed.length > 0) change({ ...state, damagedRows: [...state.damagedRows, ...unnamed] })
    },
    async close() {
      const backend = vault && ports.backends[vault.backend]
      vault = null
      await backend?.audit.close()
      await ports.database.close()
      await Promise.all([ports.backends.keychain.secretStore.close(), ports.backends.memory.secretStore.close()])
    }
  }
}
