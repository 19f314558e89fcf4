/** When a new key ends. Short lives come first: a key that is forgotten should not live long. */
export const expiryChoices = ['7', '30', '90', '365', 'own', 'never'] as const
export type ExpiryChoice = (typeof expiryChoices)[number]

export const usualExpiry: ExpiryChoice = '90'

/** As the contract has it. */
export const longestDays = 3650

const dayMs = 86_400_000

/** Days of a choice; null for a key that never ends, undefined where the own number is none. */
export const daysOf = (choice: string, ownDays: string): number | null | undefined => {
  if (choice === 'never') return null
  const text = (choice === 'own' ? ownDays : choice).trim()
  const days = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return days >= 1 && days <= longestDays ? days : undefined
}

/** About when a key that is made now would end. */
export const endsAt = (days: number, now: number): string => new Date(now + days * dayMs).toISOString()
