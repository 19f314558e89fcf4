import type { Confirmation, Deed, Fault, PlanConsumer, RotationPlan } from '@shared/schemas/rotation'

export type PlanEvent =
  | { kind: 'begun'; deed: Deed }
  | { kind: 'succeeded'; deed: Deed }
  | { kind: 'failed'; deed: Deed; fault: Fault }
  /** The process ended while something was under way. */
  | { kind: 'interrupted' }
  /** A person says that all is at hand for a swap in one step. */
  | { kind: 'prepared' }
  /**
   * Somebody was named or described while it was open; `insteadOf` is the bare name that stood for them until then,
   * `longestUseMs` how long a cache of theirs may hide the key that they have.
   */
  | {
      kind: 'consumer_added'
      consumer: Pick<PlanConsumer, 'kind' | 'id' | 'name'>
      insteadOf: string | null
      longestUseMs: number
    }
  | { kind: 'consumer_confirmed'; consumerId: string; how: Confirmation['how']; reason: string }
  | { kind: 'consumer_withdrawn'; consumerId: string }
  /** A person says that the key which is to go has been removed on the provider's page. */
  | { kind: 'removal_confirmed' }
  /** A person's word where no call could prove it. */
  | { kind: 'vouched' }
  /** And the opposite: the key that should work does not, or the one that should not does. */
  | { kind: 'denied' }
  | { kind: 'undo' }

export type PlanInput = Pick<RotationPlan, 'mode' | 'overlap' | 'reason' | 'graceMs' | 'longestUseMs'> & {
  consumers: readonly Pick<PlanConsumer, 'kind' | 'id' | 'name'>[]
}

/** A plan of which nothing has been done. The grace is never shorter than a cache or a token lives. */
export const newPlan = ({ consumers, graceMs, ...rest }: PlanInput): RotationPlan => ({
  ...rest,
  graceMs: Math.max(graceMs, rest.longestUseMs),
  consumers: consumers.map(({ kind, id, name }) => ({ kind, id, name, confirmed: null })),
  direction: 'forward',
  prepared: false,
  doing: null,
  failure: null,
  disabled: 'no',
  newKey: 'none',
  newSecret: 'none',
  newProved: false,
  reproved: false,
  oldKey: 'usable',
  oldSecret: 'current',
  oldProved: false,
  undoClosed: false,
  promotedAt: null,
  wasPromoted: false,
  outcome: 'open'
})
