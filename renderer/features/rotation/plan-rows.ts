/** A plan as the steps that a person sees: what is behind, what is now, and what is still to come. */
import type { Deed, Next, Rotation, RotationPlan, RotationStep } from '@shared/schemas/rotation'

export const rowIds = [
  'prepare',
  'disable',
  'create',
  'paste',
  'stage',
  'probe',
  'promote',
  'consumers',
  'grace',
  'reprobe',
  'revoke',
  'remove',
  'verify',
  'forget',
  'done',
  'enable',
  'sweepNew',
  'probeOld',
  'restore',
  'revokeNew',
  'removeNew',
  'dropNew',
  'undone'
] as const
export type RowId = (typeof rowIds)[number]

/** `you` a person has to do something · `clock` it ends by itself · `ready` it goes on when it is continued */
export type RowState = 'done' | 'running' | 'you' | 'clock' | 'failed' | 'ready' | 'todo'

export interface PlanRow {
  id: RowId
  state: RowState
  /** When it was done, or begun where it is under way; null where the journal does not say. */
  at: string | null
}

type Facts = Pick<Rotation, 'plan' | 'next' | 'running' | 'closedAt'> & { record: { steps: readonly RotationStep[] } }

const rowOfDeed = (deed: Deed, { direction }: RotationPlan): RowId => {
  const rows: Record<Deed, RowId> = {
    disable: 'disable',
    enable: 'enable',
    sweep: direction === 'back' ? 'sweepNew' : 'create',
    create: 'create',
    stage: 'stage',
    probe: 'probe',
    promote: 'promote',
    reprobe: 'reprobe',
    revoke: 'revoke',
    verify: 'verify',
    forget: 'forget',
    probe_old: 'probeOld',
    restore: 'restore',
    revoke_new: 'revokeNew',
    drop_new: 'dropNew'
  }
  return rows[deed]
}

const rowOfNext = (next: Next, plan: RotationPlan): RowId => {
  if (next.kind === 'do') return rowOfDeed(next.deed, plan)
  if (next.kind === 'end') return next.outcome
  switch (next.what) {
    case 'preparation':
      return 'prepare'
    case 'secret':
      return 'paste'
    case 'removal':
      return next.of === 'old' ? 'remove' : 'removeNew'
    case 'word':
      return rowOfDeed(next.deed, plan)
    default:
      return next.what
  }
}

/** The one step that is its turn. */
export const currentRow = ({ plan, next, running }: Pick<Facts, 'plan' | 'next' | 'running'>): RowId =>
  running && plan.doing ? rowOfDeed(plan.doing.deed, plan) : rowOfNext(next, plan)

const bringIn = ({ mode, overlap, prepared, reason }: RotationPlan): RowId[] => [
  // Where two keys work side by side, nothing has to be at hand before.
  ...(mode === 'guided' && (prepared || (overlap !== 'yes' && reason === 'scheduled')) ? (['prepare'] as const) : []),
  mode === 'guided' ? 'paste' : 'create',
  'stage',
  'probe',
  'promote'
]

const waits = ({ consumers, graceMs, longestUseMs }: RotationPlan): RowId[] => [
  ...(consumers.length > 0 ? (['consumers'] as const) : []),
  ...(graceMs + longestUseMs > 0 ? (['grace'] as const) : [])
]

const forward = (plan: RotationPlan): RowId[] => {
  const removal: RowId[] = [plan.mode === 'automatic' ? 'revoke' : 'remove', 'verify']
  if (plan.reason === 'lost') {
    // Nobody is waited for before the key goes; what is written somewhere is waited for after.
    const written: RowId[] = plan.consumers.some(({ kind }) => kind === 'destination') ? ['consumers'] : []
    return ['disable', ...removal, ...bringIn(plan), ...written, 'forget', 'done']
  }
  return [...bringIn(plan), ...waits(plan), 'reprobe', ...removal, 'forget', 'done']
}

/** What has been done since the person turned back. */
const doneSinceUndo = (steps: readonly RotationStep[], plan: RotationPlan): Set<RowId> => {
  const since = steps.slice(steps.findLastIndex(({ deed }) => deed === 'undo') + 1)
  const rows = new Set<RowId>()
  for (const { deed, phase } of since) {
    if (deed === 'removal_confirmed') rows.add('removeNew')
    else if (deed === 'consumer_confirmed') rows.add('consumers')
    else if (phase === 'done' && deed in deeds) rows.add(rowOfDeed(deed as Deed, plan))
  }
  return rows
}

const deeds: Readonly<Record<string, true>> = {
  ...{ disable: true, enable: true, sweep: true, create: true, stage: true, probe: true, promote: true },
  ...{ reprobe: true, revoke: true, verify: true, forget: true, probe_old: true, restore: true },
  ...{ revoke_new: true, drop_new: true }
}

const back = (plan: RotationPlan, steps: readonly RotationStep[]): RowId[] => {
  const { newKey, newSecret, mode, wasPromoted, reason } = plan
  const done = doneSinceUndo(steps, plan)
  const ahead = new Set<RowId>(['undone'])
  if (reason === 'lost' && plan.disabled !== 'no') ahead.add('enable')
  if (newSecret === 'none' && newKey === 'maybe') ahead.add('sweepNew')
  if (newSecret === 'none' && newKey === 'made') ahead.add('stage')
  if (newSecret !== 'none' || newKey === 'made') {
    const removeNew: RowId = mode === 'automatic' ? 'revokeNew' : 'removeNew'
    for (const id of ['probeOld', 'restore', removeNew, 'dropNew'] as const) ahead.add(id)
    if (wasPromoted) for (const id of waits(plan)) ahead.add(id)
  }
  const order: RowId[] = ['enable', 'sweepNew', 'stage', 'probeOld', 'restore', 'consumers', 'grace', 'revokeNew']
  return [...order, 'removeNew', 'dropNew', 'undone' as const].filter(
    (id): id is RowId => ahead.has(id as RowId) || done.has(id as RowId)
  )
}

const stateOfCurrent = ({ plan, next, running }: Facts): RowState => {
  if (plan.outcome !== 'open') return 'done'
  if (running) return 'running'
  if (next.kind === 'wait') return next.what === 'grace' ? 'clock' : 'you'
  return plan.failure ? 'failed' : 'ready'
}

const wordsOfRow: Partial<Record<RowId, readonly RotationStep['deed'][]>> = {
  prepare: ['prepared'],
  paste: ['stage'],
  consumers: ['consumer_confirmed'],
  remove: ['removal_confirmed'],
  removeNew: ['removal_confirmed'],
  probeOld: ['probe_old'],
  revokeNew: ['revoke_new'],
  sweepNew: ['sweep'],
  dropNew: ['drop_new']
}

const timeOf = (id: RowId, state: RowState, { plan, record, closedAt }: Facts): string | null => {
  if (state === 'running') return plan.doing?.at ?? null
  if (state !== 'done') return null
  if (id === 'done' || id === 'undone') return closedAt
  const words = wordsOfRow[id] ?? [id]
  const isIt = ({ deed, phase }: RotationStep): boolean =>
    (words as readonly string[]).includes(deed) && (phase === 'done' || phase === 'said')
  return record.steps.findLast(isIt)?.at ?? null
}

/**
 * Every step of the way that is gone, in its order. Exactly one is the current one, what stands above it is done, and
 * what stands below it is still to come.
 */
export const planRows = (rotation: Facts): PlanRow[] => {
  const { plan, record } = rotation
  const current = currentRow(rotation)
  const way = plan.direction === 'back' ? back(plan, record.steps) : forward(plan)
  const ids = way.includes(current) ? way : withCurrent(way, current)
  const place = ids.indexOf(current)
  return ids.map((id, index) => {
    const state = index < place ? 'done' : index > place ? 'todo' : stateOfCurrent(rotation)
    return { id, state, at: timeOf(id, state, rotation) }
  })
}

/** A step that the way does not foresee stands before all that is still to come, as near to its place as it can. */
const withCurrent = (way: readonly RowId[], current: RowId): RowId[] => {
  const after = way.findIndex(id => rowIds.indexOf(id) > rowIds.indexOf(current))
  const place = after < 0 ? way.length - 1 : after
  return [...way.slice(0, place), current, ...way.slice(place)]
}
