/** A provider, a vault, services and a person around one plan; every truth that the plan can only guess at. */
import type { Deed, Fault, RotationPlan } from '@shared/schemas/rotation'
import { expect } from 'vitest'
import {
  apply,
  canBeConfirmed,
  canBeVouched,
  canUndo,
  isHeld,
  newPlan,
  nextStep,
  type PlanEvent
} from '../../../../../electron/domain/rotation-plan'
import type { Action, Luck, Setting } from './setting'

const start = Date.UTC(2026, 0, 1)

export const createWorld = (setting: Setting) => {
  const userOf = (index: number, isPlace = index >= setting.consumers) => ({
    kind: isPlace ? ('destination' as const) : ('consumer' as const),
    id: `c${index}`,
    name: `Service ${index}`
  })
  let now = start
  let plan: RotationPlan = newPlan({
    mode: setting.mode,
    overlap: setting.overlap,
    reason: setting.reason,
    graceMs: 1000,
    longestUseMs: setting.reason === 'lost' ? 0 : 2000,
    consumers: Array.from({ length: setting.consumers + setting.destinations }, (_, index) => userOf(index))
  })
  /** Keys that the provider takes. */
  const alive = new Set(['old'])
  const vault = { current: 'old', pending: null as string | null, retired: null as string | null }
  /** The new secret before it is stored: in main's memory, or before the eyes of a person. */
  let memory: string | null = null
  let inHand: string | null = null
  let late: string[] = []
  let made = 0
  const uses = plan.consumers.map(() => 'old')

  const say = (event: PlanEvent): boolean => {
    const next = apply(plan, event, new Date(now).toISOString())
    if (next) plan = next
    return next !== null
  }

  const check = (): void => {
    if (setting.reason === 'lost') return
    const known = [vault.current, vault.pending, vault.retired, inHand].filter(key => key !== null)
    expect(known.some(key => alive.has(key))).toBe(true)
    if (setting.overlap === 'yes') expect(alive.has(vault.current)).toBe(true)
  }

  const end = (key: string): void => {
    if (setting.reason === 'scheduled' && alive.has(key)) expect(uses).not.toContain(key)
    alive.delete(key)
  }

  const make = (): string => {
    made += 1
    const name = `new${made}`
    alive.add(name)
    return name
  }

  const crash = (): void => {
    memory = null
    if (plan.doing) expect(say({ kind: 'interrupted' })).toBe(true)
  }

  const isMade = (key: string): boolean => key !== 'old'

  /** What the step does out there; a text is the fault that it ends in. */
  const effect = (deed: Deed): Fault['kind'] | null => {
    const probe = (key: string | null, wanted: boolean): Fault['kind'] | null => {
      if (!setting.provable) return 'unprovable'
      if (key === null) return 'unexpected'
      if (alive.has(key) === wanted) return null
      return wanted ? 'key_refused' : 'key_accepted'
    }
    const sweep = (kept: string | null): void => {
      for (const key of [...alive]) if (isMade(key) && key !== kept) end(key)
    }
    switch (deed) {
      case 'create':
        memory = make()
        return null
      case 'stage':
        if (memory === null) return vault.pending === null ? 'secret_gone' : null
        vault.pending = memory
        memory = null
        inHand = null
        return null
      case 'sweep':
        sweep(null)
        return null
      case 'probe':
        return probe(vault.pending, true)
      case 'promote':
        if (vault.pending !== null) {
          vault.retired = vault.current
          vault.current = vault.pending
          vault.pending = null
        }
        return null
      case 'reprobe':
        return probe(vault.current, true)
      case 'revoke':
        sweep(vault.current)
        end('old')
        return null
      case 'verify':
        return probe(setting.reason === 'lost' ? 'old' : vault.retired, false)
      case 'forget':
        vault.retired = null
        return null
      case 'probe_old':
        return probe(vault.retired ?? vault.current, true)
      case 'restore':
        if (vault.retired !== null) {
          vault.pending = vault.current
          vault.current = vault.retired
          vault.retired = null
        }
        return null
      case 'revoke_new':
        sweep(null)
        return null
      case 'drop_new':
        vault.pending = null
        return null
      default:
        return null
    }
  }

  const doIt = (deed: Deed, luck: Luck, fail: (kind: Fault['kind'], mayHaveHappened: boolean) => void): void => {
    const kind = effect(deed)
    check()
    if (luck === 'crash_after') crash()
    else if (luck === 'reply_lost') {
      if (deed === 'create') memory = null
      fail('connection_lost', true)
    } else if (kind !== null) fail(kind, false)
    else expect(say({ kind: 'succeeded', deed })).toBe(true)
  }

  const perform = (deed: Deed, luck: Luck): void => {
    if (!say({ kind: 'begun', deed })) return
    const fail = (kind: Fault['kind'], mayHaveHappened: boolean): void => {
      expect(say({ kind: 'failed', deed, fault: { kind, mayHaveHappened } })).toBe(true)
    }
    if (luck === 'crash_before') crash()
    else if (luck === 'not_sent') fail('unreachable', false)
    else if (luck === 'refused') fail('refused', false)
    else if (luck === 'unproven') fail('unproven', true)
    else if (luck === 'late') {
      if (deed === 'create') late.push('a key')
      fail('timed_out', true)
    } else doIt(deed, luck, fail)
  }

  const next = () => nextStep(plan, now)

  const arrive = (): void => {
    // A server does not go on working for longer than a rotation takes to revoke.
    if (plan.outcome !== 'open' || plan.oldKey !== 'usable' || plan.newKey === 'gone') late = []
    for (const _ of late.splice(0)) make()
  }

  const paste = (luck: Luck): void => {
    const wanted = next()
    if (wanted.kind !== 'wait' || wanted.what !== 'secret') return
    inHand ??= make()
    if (setting.overlap !== 'yes') alive.delete('old')
    check()
    memory = inHand
    perform('stage', luck)
    memory = null
    check()
  }

  const remove = (): void => {
    const wanted = next()
    if (wanted.kind !== 'wait' || wanted.what !== 'removal') return
    end(wanted.of === 'old' ? 'old' : (vault.pending ?? ''))
    expect(say({ kind: 'removal_confirmed' })).toBe(true)
  }

  const vouch = (): void => {
    const deed = plan.failure?.deed
    if (!canBeVouched(plan) || !deed) return
    const key =
      { probe: vault.pending, reprobe: vault.current, verify: 'old' }[String(deed)] ?? vault.retired ?? vault.current
    say({ kind: alive.has(key) === (deed !== 'verify') ? 'vouched' : 'denied' })
  }

  const move = (pick: number): void => {
    const place = pick % Math.max(uses.length, 1)
    if (uses.length === 0 || plan.outcome !== 'open' || !canBeConfirmed(plan)) return
    // A service goes where the vault is by now.
    uses[place] = vault.current
    const isPlace = plan.consumers[place]?.kind === 'destination'
    say({ kind: 'consumer_confirmed', consumerId: `c${place}`, how: isPlace ? 'written' : 'person', reason: 'seen' })
  }

  /** Somebody who has the old key is named only now. */
  const join = (pick: number): void => {
    const isTimely = isHeld(plan) && plan.oldKey === 'usable' && plan.doing === null && alive.has('old')
    if (!isTimely || uses.length > 5) return
    const consumer = userOf(uses.length, pick % 2 === 0)
    uses.push('old')
    expect(say({ kind: 'consumer_added', consumer, insteadOf: null, longestUseMs: pick % 5000 })).toBe(true)
  }

  const moveBack = (pick: number): void => {
    const place = pick % Math.max(uses.length, 1)
    const used = plan.oldKey === 'usable' && plan.doing === null && plan.newKey !== 'gone' && plan.outcome === 'open'
    if (uses.length === 0 || !used || !alive.has('old')) return
    uses[place] = 'old'
    say({ kind: 'consumer_withdrawn', consumerId: `c${place}` })
  }

  const run = (action: Action): void => {
    const wanted = next()
    if (action.do === 'step') {
      if (wanted.kind === 'do') perform(wanted.deed, action.luck)
      else if (wanted.kind === 'wait' && wanted.what === 'word') perform(wanted.deed, action.luck)
    } else if (action.do === 'crash') crash()
    else if (action.do === 'undo') {
      const allowed = canUndo(plan)
      expect(say({ kind: 'undo' })).toBe(allowed)
    } else if (action.do === 'prepare') say({ kind: 'prepared' })
    else if (action.do === 'vouch') vouch()
    else if (action.do === 'remove') remove()
    else if (action.do === 'arrive') arrive()
    else if (action.do === 'paste') paste(action.luck)
    else if (action.do === 'pass') now += action.milliseconds
    else if ('pick' in action) ({ move, move_back: moveBack, join })[action.do](action.pick)
    check()
  }

  /** Everybody does what is asked of them, and nothing fails any more; how many turns that took. */
  const settle = (): number => {
    let turns = 0
    crash()
    arrive()
    while (plan.outcome === 'open') {
      turns += 1
      expect(turns).toBeLessThan(60)
      const wanted = next()
      if (wanted.kind === 'do') run({ do: 'step', luck: 'well' })
      else if (wanted.kind === 'end') throw new Error('an end that was not written down')
      else if (wanted.what === 'secret') run({ do: 'paste', luck: 'well' })
      else if (wanted.what === 'preparation') run({ do: 'prepare' })
      else if (wanted.what === 'removal') run({ do: 'remove' })
      else if (wanted.what === 'word') run({ do: 'vouch' })
      else if (wanted.what === 'grace') now = Date.parse(wanted.until)
      else for (const id of wanted.ids) run({ do: 'move', pick: Number(id.slice(1)) })
    }
    return turns
  }

  const expectOrder = (): void => {
    expect([vault.pending, vault.retired, memory]).toEqual([null, null, null])
    expect(alive.has(vault.current)).toBe(true)
    for (const [place, { kind }] of plan.consumers.entries())
      if (kind === 'destination' && plan.outcome === 'done') expect(uses[place]).toBe(vault.current)
    if (plan.outcome === 'done') expect(vault.current).not.toBe('old')
    else expect(vault.current).toBe('old')
    if (setting.mode === 'automatic') expect([...alive]).toEqual([vault.current])
    expect(alive.has('old')).toBe(plan.outcome === 'undone')
  }

  return {
    run,
    settle,
    expectOrder,
    get plan() {
      return plan
    }
  }
}
