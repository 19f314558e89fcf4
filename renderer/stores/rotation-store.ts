/** Every replacement of a key, as main tells it, and the one that a person thinks of beginning. Never a secret. */
import type { AppError } from '@shared/errors'
import type { CommandInput, CommandName, CommandOutput } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { ClosedReason } from '@shared/schemas/consumer'
import type { Rotation, RotationOutlook, RotationReason } from '@shared/schemas/rotation'
import { create } from 'zustand'
import { call } from '../bridge'
import { coalesce } from './coalesce'

/** What the start dialog is about. */
export interface Proposal {
  credentialId: string
  reason: RotationReason
}

type Told = Promise<Result<Rotation>>

interface RotationStore {
  /** Newest first. */
  rotations: readonly Rotation[]
  /** False until the first list came: none before that means nothing. */
  loaded: boolean
  error: AppError | null
  proposal: Proposal | null
  /** Rotations of which this window waits for an answer. */
  asked: readonly string[]
  /** The notice on those that were cut short has been put away. */
  noticeSeen: boolean
  load(): Promise<void>
  /** Opens the start dialog, wherever the person is. */
  propose(credentialId: string, reason: RotationReason): void
  dismiss(): void
  hideNotice(): void
  outlook(credentialId: string): Promise<Result<RotationOutlook>>
  start(input: CommandInput<'rotations.start'>): Told
  proceed(id: string): Told
  proceedInterrupted(): Promise<Result<Rotation[]>>
  cancel(id: string): Told
  openKeyPage(id: string): Promise<Result<unknown>>
  confirmPreparation(id: string): Told
  paste(input: CommandInput<'rotations.paste'>): Told
  confirmConsumer(input: CommandInput<'rotations.confirmConsumer'>): Told
  withdrawConsumer(input: CommandInput<'rotations.withdrawConsumer'>): Told
  whyHeld(id: string): Promise<Result<ClosedReason[]>>
  confirmRemoval(id: string, reason: string): Told
  vouch(id: string, holds: boolean, reason: string): Told
  undo(id: string, reason: string): Told
  setDisabled(credentialId: string, disabled: boolean): Promise<Result<unknown>>
  /** The vault was closed: what is known of its keys is forgotten. */
  forget(): void
}

/** Commands whose answer is how far a rotation has come. */
type Step = {
  [Name in CommandName]: CommandOutput<Name> extends Rotation ? Name : never
}[CommandName]

const nothing = { rotations: [], loaded: false, error: null, proposal: null, asked: [], noticeSeen: false }

const withRotation = (rotations: readonly Rotation[], changed: Rotation): readonly Rotation[] =>
  rotations.some(({ id }) => id === changed.id)
    ? rotations.map(rotation => (rotation.id === changed.id ? changed : rotation))
    : [changed, ...rotations]

export const useRotations = create<RotationStore>()((set, get) => {
  /** How often everything was let go: what was asked for before is not shown after. */
  let forgotten = 0
  const load = coalesce(async () => {
    const before = forgotten
    const result = await call('rotations.list', {})
    if (before !== forgotten) return
    set(result.ok ? { rotations: result.value, loaded: true, error: null } : { error: result.error })
  })
  const asking = async <Value>(id: string, ask: () => Promise<Value>): Promise<Value> => {
    set({ asked: [...get().asked, id] })
    try {
      return await ask()
    } finally {
      const at = get().asked.indexOf(id)
      set({ asked: get().asked.filter((_, place) => place !== at) })
    }
  }
  const step = <Name extends Step>(id: string, name: Name, input: CommandInput<Name>): Told =>
    asking(id, async () => {
      const before = forgotten
      const result = (await call(name, input)) as Result<Rotation>
      // A list that was asked for meanwhile may be older than this.
      if (result.ok && before === forgotten) set({ rotations: withRotation(get().rotations, result.value) })
      if (before === forgotten) await load()
      return result
    })
  return {
    ...nothing,
    load,
    propose: (credentialId, reason) => set({ proposal: { credentialId, reason } }),
    dismiss: () => set({ proposal: null }),
    hideNotice: () => set({ noticeSeen: true }),
    outlook: credentialId => call('rotations.outlook', { credentialId }),
    start: input => step(input.credentialId, 'rotations.start', input),
    proceed: id => step(id, 'rotations.continue', { id }),
    async proceedInterrupted() {
      const result = await call('rotations.continueInterrupted', {})
      await load()
      return result
    },
    // Not counted among what is asked: it ends what is.
    async cancel(id) {
      const result = await call('rotations.cancel', { id })
      await load()
      return result
    },
    openKeyPage: id => call('rotations.openKeyPage', { id }),
    confirmPreparation: id => step(id, 'rotations.confirmPreparation', { id }),
    paste: input => step(input.id, 'rotations.paste', input),
    confirmConsumer: input => step(input.id, 'rotations.confirmConsumer', input),
    withdrawConsumer: input => step(input.id, 'rotations.withdrawConsumer', input),
    whyHeld: id => call('rotations.whyHeld', { id }),
    confirmRemoval: (id, reason) => step(id, 'rotations.confirmRemoval', { id, reason }),
    vouch: (id, holds, reason) => step(id, 'rotations.vouch', { id, holds, reason }),
    undo: (id, reason) => step(id, 'rotations.undo', { id, reason }),
    setDisabled: (credentialId, disabled) => call('rotations.setDisabled', { credentialId, disabled }),
    forget() {
      forgotten += 1
      set(nothing)
    }
  }
})
