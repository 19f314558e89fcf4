/** Secrets with versions and their labels, as the documentation of AWS Secrets Manager tells of them. */
import { z } from 'zod'

export class ServiceError extends Error {
  constructor(
    readonly type: string,
    readonly status = 400
  ) {
    super(type)
  }
}

interface Version {
  text: string | null
  stages: Set<string>
}

export interface StoredSecret {
  versions: Map<string, Version>
}

const getInput = z.object({
  SecretId: z.string(),
  VersionId: z.string().optional(),
  VersionStage: z.string().optional()
})
const putInput = z.object({
  SecretId: z.string(),
  SecretString: z.string(),
  ClientRequestToken: z.string().min(32).max(64),
  VersionStages: z.array(z.string()).min(1).default(['AWSCURRENT'])
})
const stageInput = z.object({
  SecretId: z.string(),
  VersionStage: z.string(),
  MoveToVersionId: z.string().optional(),
  RemoveFromVersionId: z.string().optional()
})
const listInput = z.object({
  MaxResults: z.number().int().min(1).max(100).default(100),
  NextToken: z.string().optional()
})

const maxBytes = 65_536

export const createSecrets = (region: string) => {
  const secrets = new Map<string, StoredSecret>()
  const arnOf = (name: string): string => `arn:aws:secretsmanager:${region}:123456789012:secret:${name}-AbCdEf`

  const find = (id: string): [name: string, secret: StoredSecret] => {
    const found = [...secrets].find(([name]) => name === id || arnOf(name) === id)
    if (!found) throw new ServiceError('ResourceNotFoundException')
    return found
  }
  const withStage = ({ versions }: StoredSecret, stage: string): string | undefined =>
    [...versions].find(([, { stages }]) => stages.has(stage))?.[0]

  /** The version that was in use becomes the previous one, and no other is. */
  const moveStage = (secret: StoredSecret, stage: string, to: string): void => {
    const before = withStage(secret, stage)
    for (const { stages } of secret.versions.values()) stages.delete(stage)
    secret.versions.get(to)?.stages.add(stage)
    if (stage !== 'AWSCURRENT' || before === undefined || before === to) return
    for (const { stages } of secret.versions.values()) stages.delete('AWSPREVIOUS')
    secret.versions.get(before)?.stages.add('AWSPREVIOUS')
  }

  const get = (input: unknown) => {
    const { SecretId, VersionId, VersionStage } = getInput.parse(input)
    const [name, secret] = find(SecretId)
    const id = VersionId ?? withStage(secret, VersionStage ?? 'AWSCURRENT')
    const version = id === undefined ? undefined : secret.versions.get(id)
    if (!version) throw new ServiceError('ResourceNotFoundException')
    const value = version.text === null ? { SecretBinary: 'AAAA' } : { SecretString: version.text }
    return { ARN: arnOf(name), Name: name, VersionId: id, ...value, VersionStages: [...version.stages] }
  }

  const put = (input: unknown) => {
    const { SecretId, SecretString, ClientRequestToken: id, VersionStages } = putInput.parse(input)
    const [name, secret] = find(SecretId)
    if (Buffer.byteLength(SecretString) > maxBytes) throw new ServiceError('ValidationException')
    const known = secret.versions.get(id)
    if (known && known.text !== SecretString) throw new ServiceError('ResourceExistsException')
    if (!known) {
      secret.versions.set(id, { text: SecretString, stages: new Set() })
      for (const stage of VersionStages) moveStage(secret, stage, id)
    }
    return { ARN: arnOf(name), Name: name, VersionId: id, VersionStages }
  }

  const updateStage = (input: unknown) => {
    const { SecretId, VersionStage, MoveToVersionId, RemoveFromVersionId } = stageInput.parse(input)
    const [name, secret] = find(SecretId)
    const now = withStage(secret, VersionStage)
    if (now !== undefined && now !== RemoveFromVersionId) throw new ServiceError('InvalidParameterException')
    if (MoveToVersionId !== undefined) {
      if (!secret.versions.has(MoveToVersionId)) throw new ServiceError('InvalidParameterException')
      moveStage(secret, VersionStage, MoveToVersionId)
    }
    return { ARN: arnOf(name), Name: name }
  }

  const list = (input: unknown) => {
    const { MaxResults, NextToken } = listInput.parse(input)
    const from = NextToken === undefined ? 0 : Number(NextToken)
    const page = [...secrets.keys()].slice(from, from + MaxResults)
    const end = from + page.length
    return {
      SecretList: page.map(name => ({ ARN: arnOf(name), Name: name })),
      ...(end < secrets.size && { NextToken: String(end) })
    }
  }

  return {
    operations: {
      'secretsmanager.GetSecretValue': get,
      'secretsmanager.PutSecretValue': put,
      'secretsmanager.UpdateSecretVersionStage': updateStage,
      'secretsmanager.ListSecrets': list
    } as Readonly<Record<string, (input: unknown) => object>>,
    /** `text` is null for a secret of bytes. */
    put(name: string, text: string | null, versionId: string): void {
      const secret = secrets.get(name) ?? { versions: new Map() }
      secrets.set(name, secret)
      secret.versions.set(versionId, { text, stages: new Set() })
      moveStage(secret, 'AWSCURRENT', versionId)
    },
    current: (name: string): string | null => {
      const secret = secrets.get(name)
      const id = secret && withStage(secret, 'AWSCURRENT')
      return (id !== undefined && secret?.versions.get(id)?.text) || null
    },
    /** Labels by version. */
    stagesOf: (name: string): Record<string, string[]> =>
      Object.fromEntries([...(secrets.get(name)?.versions ?? [])].map(([id, { stages }]) => [id, [...stages].sort()]))
  }
}
