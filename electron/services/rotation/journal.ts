/**
 * The written plan of every rotation. What must not happen here: a step that is done without having been noted before,
 * or two at a time of one rotation.
 */
import { AppFailure } from '@shared/errors'
import type { FaultKind, RotationRecord, RotationStep } from '@shared/schemas/rotation'
import { apply, type PlanEvent } from '../../domain/rotation-plan'
import type { AuditEvent, Ports, RotationRow } from '../../ports'
import type { VaultService } from '../vault'

export type Noted = Pick<RotationStep, 'deed' | 'phase'> & { fault?: FaultKind; reason?: string; consumerId?: string }

export interface Journal {
  /** Open and closed ones, in the order in which they were opened. */
  all(): Promise<RotationRow[]>
  /** Throws `rotation_not_found`. */
  get(id: string): Promise<RotationRow>
  /** The one of this credential that has not come to its end. */
  openOf(credentialId: string): Promise<RotationRow | undefined>
  open(row: RotationRow): Promise<void>
  /** The plan after the event, with its line; throws `rotation_out_of_turn` where the event does not fit. */
  note(row: RotationRow, event: PlanEvent, line: Noted, change?: Partial<RotationRecord>): Promise<RotationRow>
  /** A line that changes nothing of the plan. */
  add(row: RotationRow, line: Noted): Promise<RotationRow>
  /** A fact of the record that has to be safe before the step goes on. */
  keep(row: RotationRow, change: Partial<RotationRecord>): Promise<RotationRow>
  /** One after the other, of one rotation. */
  inTurn<Output>(id: string, work: () => Promise<Output>): Promise<Output>
  isRunning(id: string): boolean
}

export const createJournal = (
  { database, clock }: Pick<Ports, 'database' | 'clock'>,
  vault: VaultService,
  changed: () => void
): Journal => {
  const last = new Map<string, Promise<unknown>>()

  const record = (type: Extract<AuditEvent['type'], `rotation.${string}`>, row: RotationRow, line: Noted) =>
    vault.access().audit.append({
      type,
      subject: row.id,
      data: { credential: row.credentialId, deed: line.deed, phase: line.phase, fault: line.fault ?? null }
    })

  const put = async (row: RotationRow): Promise<RotationRow> => {
    await database.rotations.put(row)
    changed()
    return row
  }

  const all = async (): Promise<RotationRow[]> => {
    vault.access()
    const { rows, damaged } = await database.rotations.list()
    vault.noteDamage(damaged)
    return rows
  }

  const stepOf = ({ deed, phase, fault, reason = '', consumerId }: Noted): RotationStep => ({
    ...{ at: clock.now(), deed, phase, fault: fault ?? null, reason },
    ...(consumerId !== undefined && { consumerId })
  })
  const withLine = (row: RotationRow, line: Noted): RotationRow => ({
    ...row,
    record: { ...row.record, steps: [...row.record.steps, stepOf(line)] }
  })

  /** What is about to be done is recorded first; what has been done is kept first, whatever becomes of the record. */
  const write = async (row: RotationRow, line: Noted): Promise<RotationRow> => {
    const isBefore = line.phase === 'begun' || line.phase === 'said'
    if (isBefore) await record(line.phase === 'said' ? 'rotation.said' : 'rotation.step', row, line)
    await put(row)
    if (!isBefore) await record('rotation.step', row, line)
    return row
  }

  return {
    all,

    async get(id) {
      vault.access()
      const row = await database.rotations.get(id)
      if (!row) throw new AppFailure('rotation_not_found', 'There is no such rotation.', { id })
      return row
    },

    openOf: async credentialId => (await all()).find(row => row.credentialId === credentialId && row.closedAt === null),

    async open(row) {
      await vault.writable()
      await record('rotation.opened', row, { deed: row.plan.reason === 'lost' ? 'disable' : 'create', phase: 'said' })
      await put(row)
    },

    async note(row, event, line, change = {}) {
      const at = clock.now()
      const plan = apply(row.plan, event, at)
      if (!plan) throw new AppFailure('rotation_out_of_turn', 'This is not its turn.', { deed: line.deed })
      const closedAt = plan.outcome === 'open' ? null : at
      const next = await write(withLine({ ...row, plan, closedAt, record: { ...row.record, ...change } }, line), line)
      if (closedAt !== null) await record('rotation.closed', row, line)
      return next
    },

    add: (row, line) => write(withLine(row, line), line),
    keep: (row, change) => put({ ...row, record: { ...row.record, ...change } }),

    inTurn(id, work) {
      const mine = (last.get(id) ?? Promise.resolve()).then(work)
      const settled = mine
        .catch(() => undefined)
        .finally(() => {
          if (last.get(id) === settled) last.delete(id)
        })
      last.set(id, settled)
      return mine
    },

    isRunning: id => last.has(id)
  }
}
