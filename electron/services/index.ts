/** The one place where services meet. Plain arguments, no container: what a service needs stands in its call. */
import type { Publish } from '@shared/ipc/contract'
import type { Ports } from '../ports'
import type { Provider } from '../providers/provider'
import { createAuditService } from './audit'
import { createAuthLogService } from './auth-log'
import { createBodyService } from './body'
import { createComparisonService } from './comparison'
import { createConsumerService } from './consumer'
import { createCredentialService } from './credential'
import { createDeletions } from './credential/deletions'
import { createSecretKeeper } from './credential/secret-keeper'
import { createTemporaryCredentials } from './credential/temporary'
import { createDebtService } from './debt'
import { createDestinationService } from './destination'
import { createDiagnosisService } from './diagnosis'
import { createEnvironmentService } from './environment'
import { createHistoryService } from './history'
import { createImportService } from './import'
import { createKeptItems } from './kept-items'
import { createKeyTestService } from './key-test'
import type { KnownSecrets } from './known-secrets'
import { createPastedService } from './pasted'
import { createProviderService } from './provider'
import { createRequestService } from './request'
import { createDelivery } from './request/delivery'
import { createExchanger } from './request/exchanger'
import { createSendings } from './request/sendings'
import { createSigners } from './request/signers'
import { createRotationService } from './rotation'
import { createWorklistService } from './rotation/worklist'
import { createSandboxService } from './sandbox'
import { createScopedKeyService } from './scoped-key'
import { createSecretAccess } from './secret-access'
import { createSecretDraftService } from './secret-draft'
import { createSecretDraftStore } from './secret-draft/store'
import { createSecretManagerService } from './secret-manager'
import { createSessionService } from './session'
import { createSettingsService } from './settings'
import { createShareService } from './share'
import { createTokenService } from './token'
import { createVaultService } from './vault'
import { createWhichKeyService } from './which-key'
import { createWorkspaceService } from './workspace'

export type Services = ReturnType<typeof createServices>

/** `knownSecrets` is made outside, since the logger needs its redactor before there are services. */
export const createServices = (
  ports: Ports,
  registry: readonly Provider[],
  knownSecrets: KnownSecrets,
  tell: Publish
) => {
  /**
   * Tokens of a key that has changed or gone are let go of at once, whatever changed it. Rotations that wait for somebody
   * hear of what became known of them.
   */
  const publish: Publish = (name, payload) => {
    tell(name, payload)
    if (name === 'credentials.changed' && vault.state().status === 'open') {
      void tokens.reconcile().catch(error => ports.logger.error('Tokens could not be compared with their keys', error))
    }
    if (name === 'consumers.changed' || name === 'destinations.changed') {
      void rotations
        .evidenceChanged()
        .catch(error => ports.logger.error('Rotations could not look at what has changed', error))
    }
  }
  const { database, clock, ids } = ports
  const vault = createVaultService(ports, publish)
  const settings = createSettingsService(vault, database, publish)
  const workspace = createWorkspaceService(vault, database, knownSecrets)
  const providers = createProviderService(registry)
  const temporaries = createTemporaryCredentials()
  const deletions = createDeletions()
  const keptItems = createKeptItems(vault)
  const environments = createEnvironmentService({
    ports,
    vault,
    providers,
    temporaries,
    deletions,
    keptItems,
    publish
  })
  const drafts = createSecretDraftStore(ids, knownSecrets)
  const keeper = createSecretKeeper({ vault, database, clock, keptItems })
  const credentials = createCredentialService({
    ports,
    vault,
    keeper,
    providers,
    environments,
    temporaries,
    deletions,
    drafts,
    knownSecrets,
    publish
  })
  const { clipboard } = ports
  const secretDrafts = createSecretDraftService({ store: drafts, clipboard, vault, providers, credentials })
  const secretAccess = createSecretAccess({ vault, credentials, clipboard })
  const sandbox = createSandboxService({ ports, vault, providers, environments, credentials, settings, publish })
  const history = createHistoryService(ports, vault, publish)
  const bodies = createBodyService(ports, vault)
  const comparisons = createComparisonService(ports, vault)
  const sendings = createSendings(knownSecrets)
  const exchanger = createExchanger({ ports, vault, history, knownSecrets, secretDrafts })
  const authLog = createAuthLogService({ ports, vault, knownSecrets, publish })
  const signers = createSigners({ providers, environments, credentials, sandbox })
  const tokens = createTokenService({
    ports,
    vault,
    credentials,
    providers,
    secretAccess,
    signers,
    exchanger,
    knownSecrets,
    authLog,
    keptItems,
    publish
  })
  const sessions = createSessionService({
    ports,
    vault,
    providers,
    environments,
    signers,
    exchanger,
    knownSecrets,
    authLog,
    keptItems,
    publish
  })
  const delivery = createDelivery({
    ports,
    vault,
    providers,
    environments,
    signers,
    tokens,
    exchanger,
    authLog,
    sessions
  })
  const scopedKeys = createScopedKeyService({
    ports,
    vault,
    providers,
    environments,
    credentials,
    secretDrafts,
    delivery
  })
  const requests = createRequestService({ vault, clock, sendings, delivery, publish })
  const keyTest = createKeyTestService({ vault, sendings, delivery, tokens })
  const consumers = createConsumerService({ ports, vault, credentials, delivery, sendings, publish })
  const secretManagers = createSecretManagerService({ ports, vault, keptItems, knownSecrets, sendings, publish })
  const destinations = createDestinationService({
    ports,
    vault,
    credentials,
    environments,
    secretManagers,
    publish
  })
  const debt = createDebtService({
    ports,
    vault,
    settings,
    credentials,
    environments,
    providers,
    scopedKeys,
    knownSecrets,
    publish
  })
  const rotations = createRotationService({
    ports,
    vault,
    credentials,
    environments,
    providers,
    scopedKeys,
    secretDrafts,
    keyTest,
    knownSecrets,
    consumers,
    destinations,
    publish
  })
  const worklists = createWorklistService({ ports, vault, credentials, environments, rotations, knownSecrets, publish })
  const diagnosis = createDiagnosisService({
    ports,
    vault,
    history,
    bodies,
    credentials,
    environments,
    providers,
    tokens,
    knownSecrets,
    sendings,
    delivery,
    publish
  })
  const pasted = createPastedService({ ports, vault, credentials, environments, providers, knownSecrets })
  const whichKey = createWhichKeyService({ ports, vault, credentials, environments, providers, history })
  const share = createShareService({
    ports,
    vault,
    history,
    bodies,
    credentials,
    environments,
    providers,
    diagnosis,
    knownSecrets
  })
  const imports = createImportService({ ports, vault, providers, credentials, secretManagers, publish })
  const audit = createAuditService({ vault, clock, logger: ports.logger, publish })
  vault.onClosing(async () => requests.cancelAll())
  return {
    vault,
    settings,
    workspace,
    providers,
    environments,
    credentials,
    secretDrafts,
    secretAccess,
    sandbox,
    history,
    bodies,
    comparisons,
    requests,
    tokens,
    authLog,
    sessions,
    scopedKeys,
    rotations,
    worklists,
    consumers,
    destinations,
    secretManagers,
    debt,
    keyTest,
    diagnosis,
    pasted,
    whichKey,
    share,
    imports,
    audit
  }
}
