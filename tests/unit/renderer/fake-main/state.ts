import { AppFailure } from '@shared/errors'
import type { EventName, EventPayload } from '@shared/ipc/contract'
import type { AuditVerification } from '@shared/schemas/audit'
import type { AuthLogEntry } from '@shared/schemas/auth-log'
import type { CredentialSummary, KeyTest } from '@shared/schemas/credential'
import type { Finding, Probe } from '@shared/schemas/diagnosis'
import type { Environment } from '@shared/schemas/environment'
import type { Exchange } from '@shared/schemas/exchange'
import type { ImportPreview } from '@shared/schemas/import'
import type { PastedDiagnosis } from '@shared/schemas/pasted'
import type { SecretDraft } from '@shared/schemas/secret'
import { defaultSettings, type Settings } from '@shared/schemas/settings'
import type { SharePreview } from '@shared/schemas/share'
import type { TokenState } from '@shared/schemas/token'
import type { SandboxState, VaultState } from '@shared/schemas/vault'
import type { KeyAnswer } from '@shared/schemas/which-key'
import type { WorklistView } from '@shared/schemas/worklist'
import { emptyWorkspace, type Workspace } from '@shared/schemas/workspace'
import { type Answer, clientsPage, environments } from '../fake-data'
import { type FakeConsumers, noConsumers } from './consumers'
import { type DebtState, noDebt } from './debt'
import { type FakeDestinations, noDestinations } from './destinations'
import { noRotations, type RotationsState } from './rotations'
import { noKeysAtProvider, type ProviderKeysState } from './scoped-key-state'
import { type FakeSecretManagers, noSecretManagers } from './secret-managers'
import { noSessions, type SessionsState } from './sessions'

export const openVault: Extract<VaultState, { status: 'open' }> = {
  status: 'open',
  backend: 'keychain',
  damagedRows: [],
  repaired: [],
  readOnly: false
}

export interface FakeState {
  vault: VaultState
  sandbox: SandboxState
  settings: Settings
  languages: string[]
  environments: Environment[]
  credentials: CredentialSummary[]
  exchanges: Exchange[]
  bodies: Map<string, string>
  /** How the next sends are answered. */
  answer: Answer
  /** How those signed with one key are answered instead, by its id. */
  answerTo: Readonly<Record<string, { answer: Answer; bodyText: string }>>
  /** The body of the next answers. */
  bodyText: string
  /** Milliseconds a send takes. */
  delay: number
  workspace: Workspace
  /** Keys on their way into the vault, by id of their draft. */
  drafts: Map<string, SecretDraft>
  /** What the next file holds; null when the person thinks better of choosing one. */
  preview: ImportPreview | null
  keyTest: KeyTest
  /** Of whatever went wrong. */
  findings: Finding[]
  probes: Probe[]
  authLog: AuthLogEntry[]
  audit: AuditVerification
  /** One for each key that is exchanged. */
  tokens: TokenState[]
  sessions: SessionsState
  /** Of every environment where somebody is logged in. */
  scopedKeys: ProviderKeysState
  /** What is read in a pasted text, whatever it is. */
  pasted: PastedDiagnosis
  /** Whose key any key is. */
  keyAnswer: KeyAnswer
  share: SharePreview
  rotations: RotationsState
  worklists: WorklistView[]
  debt: DebtState
  /** Who uses keys, and the versions there are of them. */
  consumers: FakeConsumers
  /** Where keys are written. */
  destinations: FakeDestinations
  secretManagers: FakeSecretManagers
}

/** What the parts of the fake main share. */
export interface FakeContext {
  state: FakeState
  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void
  /** Waits for the answer to come, or to be cancelled: false. */
  pause(id: string): Promise<boolean>
  cancel(id: string): void
}

export const find = <Item extends { id: string }>(
  items: readonly Item[],
  id: string,
  code: 'credential_not_found' | 'exchange_not_found' | 'environment_not_found' | 'rotation_not_found'
): Item => {
  const found = items.find(item => item.id === id)
  if (!found) throw new AppFailure(code, 'There is none.', { id })
  return found
}

export const initialState = (change: Partial<FakeState> = {}): FakeState => ({
  vault: openVault,
  sandbox: { status: 'stopped' },
  settings: defaultSettings,
  languages: ['en-GB'],
  environments: environments(),
  credentials: [],
  exchanges: [],
  bodies: new Map(),
  answer: {},
  answerTo: {},
  bodyText: clientsPage(1_284),
  delay: 0,
  workspace: emptyWorkspace,
  drafts: new Map(),
  preview: null,
  findings: [],
  tokens: [],
  authLog: [],
  probes: [],
  keyTest: { outcome: 'works', reason: 'accepted', status: 200, exchangeId: null },
  audit: { result: 'intact', records: 12_480, files: 2, fault: null, notes: [], head: 'at_end', duration: 412 },
  sessions: noSessions,
  scopedKeys: noKeysAtProvider,
  pasted: { read: false, problem: 'nothing_found' },
  keyAnswer: { fileName: null, readableByOthers: false, keys: [] },
  share: { markdown: '', hidden: 0, parts: [] },
  rotations: noRotations(),
  worklists: [],
  debt: noDebt(),
  consumers: noConsumers(),
  destinations: noDestinations(),
  secretManagers: noSecretManagers(),
  ...change
})
