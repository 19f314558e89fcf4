/** A vault of ten thousand keys: main goes on with other things while the board is put together. */
import { noDetails } from '@shared/schemas/credential'
import { boardPartSize, type DebtEntry, debtBoardSchema } from '@shared/schemas/debt'
import { expect, it } from 'vitest'
import { createBoard } from '../../../../../electron/services/debt/board'
import { createDebtKeys } from '../../../../../electron/services/debt/keys'

const count = 10_000
const at = '2026-11-22T10:00:00.000Z'
const environmentId = '00000000-0000-4000-8000-000000000001'
const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const dayBefore = (days: number): string => new Date(Date.parse(at) - days * 86_400_000).toISOString().slice(0, 10)

const numbers = Array.from({ length: count }, (_, number) => number)
const credentials = numbers.map(number => ({
  id: idOf(number),
  label: `Key ${number % 977}`,
  details: { ...noDetails, issuedOn: number % 3 === 0 ? null : dayBefore(number % 400) },
  createdAt: at,
  environmentId,
  version: 1,
  temporary: false,
  example: false
}))
const versions = numbers.map(number => ({ credentialId: idOf(number), version: 1, createdAt: at }))

const keys = createDebtKeys({
  vault: { access: () => undefined, noteDamage: () => undefined },
  credentials: { list: async () => credentials },
  environments: { list: async () => [{ id: environmentId, name: 'Production', production: true }] },
  database: {
    policies: { list: async () => ({ rows: [], damaged: [] }) },
    credentials: { listVersions: async () => ({ rows: versions, damaged: [] }) }
  }
} as unknown as Parameters<typeof createDebtKeys>[0])

/**
 * The longest that nothing else could be done: by the clock, which runs on while the computer does other things, or by
 * the work that was done, in which other threads have a part, whichever is less.
 */
const watchTurns = () => {
  let longest = 0
  let work = process.cpuUsage()
  let clock = performance.now()
  let watching = true
  const look = (): void => {
    const { user, system } = process.cpuUsage(work)
    longest = Math.max(longest, Math.min((user + system) / 1000, performance.now() - clock))
    work = process.cpuUsage()
    clock = performance.now()
    if (watching) setImmediate(look)
  }
  setImmediate(look)
  return () => {
    watching = false
    return longest
  }
}

it('hands out ten thousand keys in parts, none of which holds main up', async () => {
  const board = createBoard(keys, { now: () => at })
  const ids = new Set<string>()
  const add = (entries: readonly DebtEntry[]): void => {
    for (const { credentialId } of entries) ids.add(credentialId)
  }
  const started = performance.now()
  const longestOf = watchTurns()
  let part = await board.part()
  const first = performance.now()
  add(part.entries)
  while (part.next !== null) {
    await new Promise(resolve => setImmediate(resolve))
    part = await board.part({ at, from: part.next })
    // As the boundary does with each answer.
    structuredClone(debtBoardSchema.parse(part))
    add(part.entries)
  }
  const longest = longestOf()
  console.log(
    `10,000 keys: first ${boardPartSize} after ${(first - started).toFixed(0)} ms, all after ${(performance.now() - started).toFixed(0)} ms, longest turn ${longest.toFixed(1)} ms of work`
  )
  expect(ids.size).toBe(count)
  expect(longest).toBeLessThan(150)
})
