import type { DestinationWrite } from '@shared/schemas/destination'
import { expect, it } from 'vitest'
import type { RotationRow } from '../../../../../electron/ports'
import { isWrittenWith } from '../../../../../electron/services/rotation/written'
import { sampleRotation } from '../../../../contract/database-samples'

const rowOf = (direction: 'forward' | 'back'): RotationRow => {
  const { plan, record, ...row } = sampleRotation(1)
  return { ...row, plan: { ...plan, direction }, record: { ...record, oldVersion: 1, newVersion: 2 } }
}
const writeOf = (version: number, state: DestinationWrite['state'], at: string): DestinationWrite => ({
  ...{ id: at, destinationId: 'file', credentialId: 'key', version, file: '/srv/.env', state, at, canUndo: true }
})

/** `holds` is the version that stands there: 0 for another key, null where nobody can look. */
const ask = (direction: 'forward' | 'back', holds: number | null, writes: DestinationWrite[] = []) => {
  const destinations = {
    standing: async (_id: string, version: number) =>
      holds === null ? ('unknown' as const) : holds === version ? ('there' as const) : ('elsewhere' as const),
    writes: async () => writes
  }
  return isWrittenWith(destinations, rowOf(direction), 'file', new AbortController().signal)
}

it('is what stands there now, and nothing is said of what cannot be looked at', async () => {
  expect(await ask('forward', 2)).toBe(true)
  expect(await ask('forward', 1)).toBe(false)
  expect(await ask('forward', 0, [writeOf(2, 'written', '1')])).toBe(false)
  expect(await ask('forward', null, [writeOf(2, 'written', '1')])).toBeNull()
})

it('on the way back is the old key, or a file that stands as it did before', async () => {
  expect(await ask('back', 1, [writeOf(2, 'written', '1')])).toBe(true)
  expect(await ask('back', 2, [writeOf(2, 'written', '1')])).toBe(false)
  expect(await ask('back', 0)).toBe(true)
  expect(await ask('back', 2)).toBe(false)
  expect(await ask('back', 0, [writeOf(2, 'written', '1'), writeOf(2, 'undone', '2')])).toBe(true)
  expect(await ask('back', 0, [writeOf(2, 'undone', '1'), writeOf(2, 'written', '2')])).toBe(false)
  expect(await ask('back', null)).toBeNull()
})

it('keeps nobody waiting who has ended it', async () => {
  const controller = new AbortController()
  const destinations = { standing: () => new Promise<'there'>(() => undefined), writes: async () => [] }
  const asking = isWrittenWith(destinations, rowOf('forward'), 'file', controller.signal)
  controller.abort()
  expect(await asking).toBeNull()
})
