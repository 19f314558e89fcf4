/**
 * The state of the vault as a whole: opening, open, or why not. Every service that touches a secret asks here first;
 * what must not happen is a write while the sentinel does not read.
 */
import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import type { DamagedRow, VaultState } from '@shared/schemas/vault'
import type { AuditEvent, Ports, VaultBackend } from '../../ports'
import { stateAfterFailure } from './failed-opening'
import type { Opening, OpenVault } from './open-backend'
import { openInMemory } from './open-in-memory'
import { openVault, vaultExists } from './open-vault'
import { createWithPassphrase, requireRoomForNew, unlockWithPassphrase } from './passphrase'
import { probeSentinel } from './probe-sentinel'
import { setAside } from './set-aside'

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
  /**
   * Only where no vault lies on this machine; one in memory is given up for it. Throws `passphrase_too_short`,
   * `vault_unavailable` (reason: vault_exists).
   */
  createWithPassphrase(passphrase: string): Promise<VaultState>
  /** Throws `passphrase_wrong`; `vault_unavailable` where the vault has no passphrase or its file cannot be read. */
  unlock(passphrase: string): Promise<VaultState>
  /** Forgets every key. Throws `vault_unavailable` for a vault that has no passphrase. */
  lock(): Promise<VaultState>
  /**
   * Moves all that a damaged vault has left into a folder of its own and begins anew. Throws `vault_unavailable` where
   * the vault is not damaged, or where its files cannot be moved.
   */
  setAside(): Promise<VaultState>
  /** Throws `vault_closed`, `vault_locked` or `vault_unavailable`. */
  access(): VaultAccess
  /** As `access`, after the sentinel has been read again. Ask before every write and before calling a secret missing. */
  writable(): Promise<VaultAccess>
  /** Runs after every opening, before anyone is told; the findings become part of the state. */
  onOpened(listener: () => Promise<Findings>): void
  /** Runs while the vault still is open, before it is locked or closed: whoever holds secrets lets go of them. */
  onClosing(listener: () => Promise<void>): void
  /** Rows that turned out to be damaged later on: they are named too. */
  noteDamage(rows: DamagedRow[]): void
  close(): Promise<void>
}

const refusal = (state: VaultState): AppFailure => {
  if (state.status === 'locked') {
    return new AppFailure('vault_locked', 'The vault is locked.', { backend: state.backend })
  }
  if (state.status === 'unavailable') {
    return new AppFailure('vault_unavailable', 'The keychain does not answer.', { reason: state.reason })
  }
  return new AppFailure('vault_closed', 'The vault is not open.', { status: state.status })
}

export const createVaultService = (ports: Ports, publish: Publish): VaultService => {
  let state: VaultState = { status: 'opening' }
  let vault: OpenVault | null = null
  let starting: Promise<VaultState> | null = null
  let last: Promise<unknown> = Promise.resolve()
  /** While the vault is locked nothing can be recorded; it is made up for at the next opening. */
  let wrongAttempts = 0
  const listeners: (() => Promise<Findings>)[] = []
  const closingListeners: (() => Promise<void>)[] = []

  const change = (next: VaultState): VaultState => {
    state = next
    publish('vault.changed', next)
    return next
  }

  const settle = async (next: OpenVault): Promise<VaultState> => {
    const { backend, readOnly } = next
    const { audit } = ports.backends[backend]
    const findings: Findings = { damagedRows: [], repaired: [] }
    for (const listener of listeners) {
      const found = await listener()
      findings.damagedRows.push(...found.damagedRows)
      findings.repaired.push(...found.repaired)
    }
    if (wrongAttempts > 0) {
      await audit.append({ type: 'vault.unlock_failed', data: { backend, attempts: wrongAttempts } })
      wrongAttempts = 0
    }
    await audit.append({ type: 'vault.opened', data: { backend } })
    return change({ status: 'open', backend, readOnly, ...findings })
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
  const conclude = async (opening: () => Promise<Opening>): Promise<VaultState> => {
    try {
      const result = await opening()
      return 'vault' in result ? await opened(result.vault) : change(result.state)
    } catch (error) {
      ports.logger.error('The vault could not be opened', error)
      return change(stateAfterFailure(error, await vaultExists(ports)))
    }
  }

  const start = (): Promise<VaultState> => {
    change({ status: 'opening' })
    return conclude(() => openVault(ports))
  }

  /** Openings, locking and setting aside never overlap. */
  const inTurn = (work: () => Promise<VaultState>): Promise<VaultState> => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }

  /** One opening at a time, however many ask. */
  const open = (): Promise<VaultState> => {
    if (state.status === 'open') return Promise.resolve(state)
    starting ??= inTurn(start).finally(() => {
      starting = null
    })
    return starting
  }

  /** Whoever holds secrets lets go of them, then the files are closed. What fails on the way must not keep a key. */
  const letGo = async (record?: AuditEvent): Promise<void> => {
    await Promise.allSettled(closingListeners.map(listener => listener()))
    const backend = vault && ports.backends[vault.backend]
    try {
      if (record) await backend?.audit.append(record)
    } catch (error) {
      ports.logger.error('The closing of the vault could not be recorded', error)
    }
    const key = vault?.dataKey
    vault = null
    await Promise.allSettled([backend?.audit.close()])
    await Promise.allSettled([ports.database.close()])
    // Only now: a save that is under way must not leave a fingerprint under a key of zeros.
    key?.fill(0)
    ports.passphraseVault.lock()
  }

  const access = (): VaultAccess => {
    if (!vault) throw refusal(state)
    return { ...ports.backends[vault.backend], vaultId: vault.vaultId, dataKey: vault.dataKey }
  }

  return {
    state: () => state,
    open,
    openInMemory: () => inTurn(async () => (state.status === 'open' ? state : opened(await openInMemory(ports)))),
    createWithPassphrase: passphrase =>
      inTurn(async () => {
        await requireRoomForNew(ports, passphrase)
        if (vault) await letGo()
        return conclude(() => createWithPassphrase(ports, passphrase))
      }),
    unlock: passphrase =>
      inTurn(async () => {
        if (state.status === 'open') return state
        const unlocked = await unlockWithPassphrase(ports, passphrase)
        if (unlocked) return conclude(async () => unlocked)
        wrongAttempts += 1
        throw new AppFailure('passphrase_wrong', 'The passphrase is not the right one.')
      }),
    lock: () =>
      inTurn(async () => {
        if (vault?.backend !== 'passphrase') {
          throw new AppFailure('vault_unavailable', 'Only a passphrase can lock a vault here.', {
            reason: 'no_passphrase'
          })
        }
        await letGo({ type: 'vault.locked', data: { backend: 'passphrase' } })
        return change({ status: 'locked', backend: 'passphrase' })
      }),
    setAside: () =>
      inTurn(async () => {
        if (state.status !== 'damaged') {
          throw new AppFailure('vault_unavailable', 'Only a damaged vault is set aside.', { reason: 'not_damaged' })
        }
        await letGo()
        await setAside(ports)
        return start()
      }),
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
    onClosing: listener => void closingListeners.push(listener),
    noteDamage(rows) {
      if (state.status !== 'open') return
      const nameOf = ({ table, id }: DamagedRow): string => `${table} ${id}`
      const named = new Set(state.damagedRows.map(nameOf))
      const unnamed = rows.filter(row => !named.has(nameOf(row)))
      if (unnamed.length > 0) change({ ...state, damagedRows: [...state.damagedRows, ...unnamed] })
    },
    async close() {
      await letGo()
      await Promise.all(Object.values(ports.backends).map(backend => backend.secretStore.close()))
    }
  }
}
