/** Which place a destination is: a file, or a secret of a secret manager. */
import { createHash } from 'node:crypto'
import type { Destination } from '@shared/schemas/destination'
import type { Ports } from '../../ports'
import type { SecretManagerPurpose, SecretManagerService } from '../secret-manager'
import { type Place, writtenMode } from './place'
import { createSecretPlace } from './secret-place'

export type FindPlace = (
  destination: Pick<Destination, 'path' | 'target'>,
  purpose: Extract<SecretManagerPurpose, 'plan' | 'write' | 'undo' | 'settle'>
) => Promise<Place>

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const createFilePlace = (files: Ports['destinationFiles'], path: string): Place => ({
  isSure: true,
  async look() {
    const { content, ...rest } = await files.read(path)
    return { ...rest, content: content && { bytes: content.bytes, stamp: content.sha256 } }
  },
  noteOf: ({ content, mode }, bytes) => ({
    before: {
      bytes: content && Buffer.from(content.bytes).toString('base64'),
      stamp: content?.stamp ?? null,
      mode
    },
    after: { stamp: hashOf(bytes), mode: writtenMode }
  }),
  replace: ({ id, file, before }, bytes) =>
    files.replace({ file, changeId: id, expected: before?.stamp ?? null, bytes, mode: writtenMode }),
  putBack: ({ id, file, before, after }) =>
    before?.bytes == null
      ? files.remove(file, after.stamp)
      : files.replace({
          file,
          changeId: id,
          expected: after.stamp,
          bytes: new Uint8Array(Buffer.from(before.bytes, 'base64')),
          mode: before.mode ?? writtenMode
        }),
  discard: ({ id, file }) => files.discard(file, id)
})

interface Parts {
  files: Ports['destinationFiles']
  secretManagers: Pick<SecretManagerService, 'connect'>
}

export const createPlaces =
  ({ files, secretManagers }: Parts): FindPlace =>
  async ({ path, target }, purpose) => {
    if (target.kind !== 'aws_secrets_manager') return createFilePlace(files, path)
    const { manager, signal } = await secretManagers.connect(target.connectionId, purpose)
    return createSecretPlace({ manager, signal, name: target.secretId, path })
  }
