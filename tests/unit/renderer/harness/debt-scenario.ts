/** The part of a scenario that is about key debt: `?debt=some`, `settled`, or a number of keys. */
import type { DebtEntry } from '@shared/schemas/debt'
import { debtEntry, manyDebts, someDebt, someReminders } from '../fake-debt'
import { type DebtState, noDebt } from '../fake-main/debt'

const boards: Record<string, () => DebtEntry[]> = {
  some: someDebt,
  none: () => [],
  settled: () => Array.from({ length: 4 }, (_, number) => debtEntry(number))
}

export const debtScenario = (parameters: URLSearchParams): { debt: DebtState } => {
  const wanted = parameters.get('debt') ?? ''
  const entries = boards[wanted]?.() ?? (Number(wanted) > 0 ? manyDebts(Number(wanted)) : null)
  return { debt: { ...noDebt(), entries, reminders: parameters.has('reminders') ? someReminders() : [] } }
}
