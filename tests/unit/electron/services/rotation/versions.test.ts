import { expect, it } from 'vitest'
import { versionsWith } from '../../../../../electron/services/rotation/versions'
import { sampleRotation } from '../../../../contract/database-samples'

const closed = (outcome: 'done' | 'undone', oldVersion: number, newVersion: number | null) => {
  const { plan, record, ...row } = sampleRotation(1)
  const closedAt = '2026-02-01T00:00:00.000Z'
  return {
    ...row,
    closedAt,
    plan: { ...plan, outcome },
    record: { ...record, oldVersion, newVersion, newFingerprint: 'c3d4' }
  }
}
const { credentialId } = sampleRotation(1)
const stored = (version: number, state: 'staged' | 'active' | 'retained' | 'deleting') => ({
  ...{ version, state, fingerprint: 'e5f6', createdAt: '2026-01-01T00:00:00.000Z', movedAt: null }
})

it('tells of those in the vault, newest first, what they are to a person', () => {
  const versions = versionsWith([stored(1, 'retained'), stored(2, 'active'), stored(3, 'staged')], [], credentialId)
  expect(versions.map(({ version, state }) => `${version} ${state}`)).toEqual(['3 pending', '2 current', '1 retired'])
})

it('remembers by the journals those that are gone: the old one of what was done, the new one of what was undone', () => {
  const rotations = [closed('done', 1, 2), closed('undone', 2, 3)]
  const versions = versionsWith([stored(2, 'active')], rotations, credentialId)
  expect(versions.map(({ version, state }) => `${version} ${state}`)).toEqual(['3 deleted', '2 current', '1 deleted'])
  expect(versions[0]).toMatchObject({ fingerprint: 'c3d4', createdAt: null, movedAt: '2026-02-01T00:00:00.000Z' })
})

it('invents none: of another key, of one that is open, or of a new secret that was never stored', () => {
  const other = { ...closed('done', 1, 2), credentialId: 'another' }
  expect(versionsWith([], [other, sampleRotation(1), closed('undone', 1, null)], credentialId)).toEqual([])
})
