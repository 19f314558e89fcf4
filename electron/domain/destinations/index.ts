/** Changes of what services read their keys from. Bytes in, bytes out: nothing here touches a disk. */
import type { DestinationTarget } from '@shared/schemas/destination'
import { editDockerSecret, readDockerSecret } from './docker-secret'
import { editDotenv, readDotenvValue } from './dotenv'
import type { EditResult, NewValues } from './edit'
import { editJson, readJsonMember } from './json-document'
import { editKubernetesSecret, readKubernetesEntry } from './kubernetes-secret'
import { editManagedSecret } from './managed-secret'

export type { Edit, EditResult, NewValues, ValueChange } from './edit'
export { maskChange, type Recognize } from './mask'

/** `current` is null where there is no file yet. */
export const planEdit = (target: DestinationTarget, current: Uint8Array | null, values: NewValues): EditResult => {
  switch (target.kind) {
    case 'dotenv':
      return editDotenv(current, target.variable, values.secret)
    case 'docker_secret':
      return editDockerSecret(current, values.secret)
    case 'kubernetes_secret':
      return editKubernetesSecret(current, target, values.secret)
    case 'json':
      return editJson(current, target, values)
    case 'aws_secrets_manager':
      return editManagedSecret(current, target, values)
  }
}

/** What a service would read there; null where it would find nothing. */
export const readTarget = (target: DestinationTarget, bytes: Uint8Array): string | null => {
  switch (target.kind) {
    case 'dotenv':
      return readDotenvValue(bytes, target.variable)
    case 'docker_secret':
      return readDockerSecret(bytes)
    case 'kubernetes_secret':
      return readKubernetesEntry(bytes, target)
    case 'json':
      return readJsonMember(bytes, target.keyMember)
    case 'aws_secrets_manager':
      return target.keyMember === null ? readDockerSecret(bytes) : readJsonMember(bytes, target.keyMember)
  }
}
