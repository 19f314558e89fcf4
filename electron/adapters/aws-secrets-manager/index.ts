/**
 * AWS Secrets Manager. A change is put as a version that nobody uses yet and then made the one in use in place of the very
 * version that was expected, which the service itself sees to: whoever changed the secret meanwhile keeps what they wrote.
 */
import { AppFailure } from '@shared/errors'
import type { ConnectSecretManager, ManagedSecret, SecretManagerAccess } from '../../ports'
import { createClient, type Deadlines, defaultDeadlines, loadSdk, type Sdk } from './client'
import { failed, nameOf, toFailure } from './failure'

/** The label of the version in use. */
const inUse = 'AWSCURRENT'
/** Holds a version until it is in use; one without a label is dropped by the service. */
const prepared = 'LATCHKEY_PREPARED'

interface Calls {
  sdk: Sdk
  client: ReturnType<typeof createClient>
  options: { abortSignal: AbortSignal }
}

const changed = (): AppFailure => new AppFailure('destination_changed', 'Another version is in use.')

const read = async ({ sdk, client, options }: Calls, name: string): Promise<ManagedSecret> => {
  const answer = await client.send(new sdk.GetSecretValueCommand({ SecretId: name, VersionStage: inUse }), options)
  if (answer.SecretString === undefined) throw failed('not_a_text')
  if (answer.VersionId === undefined) throw failed('io')
  return { text: answer.SecretString, versionId: answer.VersionId }
}

/** The service refuses it where the label is on another version by then. */
const moveLabel = async (
  { sdk, client, options }: Calls,
  name: string,
  toVersion: string,
  fromVersion: string
): Promise<void> => {
  const input = { SecretId: name, VersionStage: inUse, MoveToVersionId: toVersion, RemoveFromVersionId: fromVersion }
  await client.send(new sdk.UpdateSecretVersionStageCommand(input), options)
}

/** As `moveLabel`; one that was sent again after an answer that was lost is done, and refused, the second time. */
const makeCurrent = async (calls: Calls, name: string, versionId: string, expected: string): Promise<void> => {
  try {
    await moveLabel(calls, name, versionId, expected)
  } catch (error) {
    if (nameOf(error) !== 'InvalidParameterException') throw error
    const now = await read(calls, name)
    if (now.versionId === versionId) return
    throw now.versionId === expected ? failed('not_found') : changed()
  }
}

const write = async (calls: Calls, name: string, text: string, expected: string, changeId: string): Promise<void> => {
  const now = await read(calls, name)
  if (now.versionId === changeId && now.text === text) return
  if (now.versionId !== expected) throw changed()
  const { sdk, client, options } = calls
  const put = { SecretId: name, SecretString: text, ClientRequestToken: changeId, VersionStages: [prepared] }
  await client.send(new sdk.PutSecretValueCommand(put), options)
  await makeCurrent(calls, name, changeId, expected)
}

const restore = async (calls: Calls, name: string, versionId: string, expected: string): Promise<void> => {
  const now = await read(calls, name)
  if (now.versionId === versionId) return
  if (now.versionId !== expected) throw changed()
  await makeCurrent(calls, name, versionId, expected)
}

const names = async ({ sdk, client, options }: Calls, after: string | null, most: number) => {
  const page = { MaxResults: most, ...(after !== null && { NextToken: after }) }
  const answer = await client.send(new sdk.ListSecretsCommand(page), options)
  return { names: (answer.SecretList ?? []).flatMap(({ Name }) => Name ?? []), next: answer.NextToken ?? null }
}

const cancelled = (): AppFailure => new AppFailure('send_cancelled', 'It was cancelled.')

/** A client of its own for each call: no clock difference, socket or key stays behind. */
const withCalls = async <Output>(
  access: SecretManagerAccess,
  deadlines: Deadlines,
  signal: AbortSignal,
  work: (calls: Calls) => Promise<Output>
): Promise<Output> => {
  if (signal.aborted) throw cancelled()
  const sdk = await loadSdk()
  const deadline = AbortSignal.timeout(deadlines.call)
  const client = createClient(sdk, access, deadlines)
  try {
    return await work({ sdk, client, options: { abortSignal: AbortSignal.any([signal, deadline]) } })
  } catch (error) {
    if (signal.aborted) throw cancelled()
    throw deadline.aborted ? failed('timed_out') : toFailure(error)
  } finally {
    client.destroy()
  }
}

export const createAwsSecretsManager =
  (deadlines: Deadlines = defaultDeadlines): ConnectSecretManager =>
  access => {
    const ask = <Output>(signal: AbortSignal, work: (calls: Calls) => Promise<Output>): Promise<Output> =>
      withCalls(access, deadlines, signal, work)
    return {
      names: (after, most, signal) => ask(signal, calls => names(calls, after, most)),
      read: (name, signal) => ask(signal, calls => read(calls, name)),
      write: (name, text, expected, changeId, signal) =>
        ask(signal, async calls => {
          await write(calls, name, text, expected, changeId)
          return { versionId: changeId }
        }),
      restore: (name, versionId, expected, signal) => ask(signal, calls => restore(calls, name, versionId, expected))
    }
  }
