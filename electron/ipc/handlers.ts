/** One line a command: which service answers it. A missing line does not compile. */
import type { Handlers } from '@shared/ipc/contract'
import type { AppInfo } from '@shared/schemas/settings'
import type { Services } from '../services'

export const createHandlers = (services: Services, appInfo: AppInfo): Handlers => {
  const { vault, settings, workspace, providers, environments, credentials, secretDrafts, secretAccess } = services
  const { keyTest, imports, sandbox, history, bodies, requests, tokens, sessions, scopedKeys, authLog } = services
  const { diagnosis, pasted, whichKey, share, comparisons, audit } = services
  const { rotations, worklists, consumers, destinations, secretManagers, debt } = services
  return {
    'app.info': async () => appInfo,
    'settings.get': async () => settings.get(),
    'settings.update': change => settings.update(change),
    'workspace.get': () => workspace.get(),
    'workspace.save': async next => {
      await workspace.save(next)
      return {}
    },
    'vault.state': async () => vault.state(),
    'vault.retry': () => vault.open(),
    'vault.openInMemory': () => vault.openInMemory(),
    'vault.createWithPassphrase': ({ passphrase }) => vault.createWithPassphrase(passphrase),
    'vault.unlock': ({ passphrase }) => vault.unlock(passphrase),
    'vault.lock': () => vault.lock(),
    'vault.setAside': () => vault.setAside(),
    'sandbox.state': async () => sandbox.state(),
    'sandbox.start': () => sandbox.start(),
    'sandbox.stop': () => sandbox.stop(),
    'providers.list': async () => providers.list(),
    'environments.list': () => environments.list(),
    'environments.create': input => environments.create(input),
    'environments.update': input => environments.update(input),
    'environments.delete': async ({ id }) => {
      await environments.delete(id)
      return {}
    },
    'secretDrafts.type': ({ text, ...purpose }) => secretDrafts.type(purpose, text),
    'secretDrafts.paste': purpose => secretDrafts.paste(purpose),
    'secretDrafts.generate': ({ form, ...purpose }) => secretDrafts.generate(purpose, form),
    'secretDrafts.clean': ({ id }) => secretDrafts.clean(id),
    'secretDrafts.discard': async ({ id }) => {
      secretDrafts.discard(id)
      return {}
    },
    'credentials.list': () => credentials.list(),
    'credentials.create': input => credentials.create(input),
    'credentials.check': ({ id }) => credentials.check(id),
    'credentials.update': input => credentials.update(input),
    'credentials.replaceSecret': ({ id, secret }) => credentials.replaceSecret(id, secret),
    'credentials.keep': ({ id }) => credentials.keep(id),
    'credentials.test': ({ id, testId }) => keyTest.test(id, testId),
    'credentials.delete': ({ id }) => credentials.delete(id),
    'credentials.undoDelete': ({ id }) => credentials.undoDelete(id),
    'credentials.reveal': ({ id }) => secretAccess.reveal(id),
    'credentials.copy': ({ id }) => secretAccess.copy(id),
    'credentials.allowOrigin': ({ id, origin }) => credentials.allowOrigin(id, origin),
    'credentials.forgetOrigin': ({ id, origin }) => credentials.forgetOrigin(id, origin),
    'imports.choose': () => imports.choose(),
    'imports.open': ({ path }) => imports.open(path),
    'imports.fromSecretManager': ({ connectionId, name, readId }) =>
      imports.fromSecretManager(connectionId, name, readId),
    'imports.save': ({ id, choices }) => imports.save(id, choices),
    'imports.cancel': async ({ id }) => {
      imports.cancel(id)
      return {}
    },
    'imports.discard': async ({ id }) => {
      imports.discard(id)
      return {}
    },
    'imports.deleteFile': async ({ id }) => {
      await imports.deleteFile(id)
      return {}
    },
    'requests.send': request => requests.send(request),
    'requests.cancel': async ({ sendId }) => {
      requests.cancel(sendId)
      return {}
    },
    'history.list': ({ before, limit }) => history.list(before, limit),
    'history.get': ({ id }) => history.get(id),
    'history.clear': async () => {
      await history.clear()
      return {}
    },
    'bodies.read': request => bodies.read(request),
    'bodies.save': async ({ exchangeId }) => ({ file: await bodies.save(exchangeId) }),
    'comparisons.get': request => comparisons.get(request),
    'diagnosis.get': ({ exchangeId }) => diagnosis.get(exchangeId),
    'diagnosis.findOut': ({ exchangeId, runId, allowed }) => diagnosis.findOut(exchangeId, runId, allowed),
    'diagnosis.paste': source => pasted.explain(source),
    'diagnosis.cleanKey': ({ credentialId }) => diagnosis.cleanKey(credentialId),
    'whichKey.ask': source => whichKey.ask(source),
    'share.preview': request => share.preview(request),
    'share.save': async ({ parts, ...request }) => ({ file: await share.save(request, parts) }),
    'share.copy': async request => {
      await share.copy(request)
      return {}
    },
    'tokens.list': () => tokens.list(),
    'tokens.get': ({ id }) => tokens.get(id),
    'tokens.refresh': ({ id }) => tokens.refresh(id),
    'tokens.forget': async ({ id }) => {
      await tokens.forget(id)
      return {}
    },
    'tokens.copy': ({ id }) => tokens.copy(id),
    'tokens.keepRefreshToken': async ({ id, keep }) => {
      await tokens.keepRefreshToken(id, keep)
      return {}
    },
    'sessions.list': () => sessions.list(),
    'sessions.logIn': input => sessions.logIn(input),
    'sessions.register': input => sessions.register(input),
    'sessions.logOut': ({ environmentId }) => sessions.logOut(environmentId),
    'sessions.forgetPassword': async ({ environmentId }) => {
      await sessions.forgetPassword(environmentId)
      return {}
    },
    'scopedKeys.list': ({ environmentId }) => scopedKeys.list(environmentId),
    'scopedKeys.create': input => scopedKeys.create(input),
    'scopedKeys.edit': input => scopedKeys.edit(input),
    'scopedKeys.revoke': input => scopedKeys.revoke(input),
    'scopedKeys.findOrphans': ({ environmentId }) => scopedKeys.findOrphans(environmentId),
    'scopedKeys.settle': async ({ environmentId, lostCreateId }) => {
      await scopedKeys.settle(environmentId, lostCreateId)
      return {}
    },
    'scopedKeys.link': async ({ environmentId, keyId, credentialId }) => {
      await scopedKeys.link(environmentId, keyId, credentialId)
      return {}
    },
    'scopedKeys.suggest': ({ environmentId, endpointIds }) => scopedKeys.suggest(environmentId, endpointIds),
    'rotations.list': () => rotations.list(),
    'rotations.get': ({ id }) => rotations.get(id),
    'rotations.versions': ({ credentialId }) => rotations.versionsOf(credentialId),
    'rotations.outlook': ({ credentialId }) => rotations.outlook(credentialId),
    'rotations.start': input => rotations.start(input),
    'rotations.continue': ({ id }) => rotations.proceed(id),
    'rotations.continueInterrupted': () => rotations.proceedInterrupted(),
    'rotations.cancel': ({ id }) => rotations.cancel(id),
    'rotations.openKeyPage': async ({ id }) => {
      await rotations.openKeyPage(id)
      return {}
    },
    'rotations.confirmPreparation': ({ id }) => rotations.confirmPreparation(id),
    'rotations.paste': ({ id, secret }) => rotations.paste(id, secret),
    'rotations.confirmConsumer': ({ id, consumerId, reason }) =>
      rotations.confirmConsumer(id, consumerId, 'person', reason),
    'rotations.withdrawConsumer': ({ id, consumerId }) => rotations.withdrawConsumer(id, consumerId),
    'rotations.whyHeld': ({ id }) => rotations.whyHeld(id),
    'rotations.confirmRemoval': ({ id, reason }) => rotations.confirmRemoval(id, reason),
    'rotations.vouch': ({ id, holds, reason }) => rotations.vouch(id, holds, reason),
    'rotations.undo': ({ id, reason }) => rotations.undo(id, reason),
    'rotations.setDisabled': async ({ credentialId, disabled }) => {
      await rotations.setDisabled(credentialId, disabled)
      return {}
    },
    'rotations.release': async ({ credentialId }) => {
      await rotations.release(credentialId)
      return {}
    },
    'worklists.list': () => worklists.list(),
    'worklists.start': input => worklists.start(input),
    'worklists.continue': ({ id }) => worklists.proceed(id),
    'worklists.stop': ({ id }) => worklists.stop(id),
    'worklists.save': async ({ id }) => ({ file: await worklists.save(id) }),
    'consumers.list': ({ credentialId }) => consumers.list(credentialId),
    'consumers.create': input => consumers.create(input),
    'consumers.update': input => consumers.update(input),
    'consumers.remove': async ({ id }) => {
      await consumers.remove(id)
      return {}
    },
    'consumers.reloaded': ({ id }) => consumers.reloaded(id),
    'consumers.tick': ({ id, reason }) => consumers.tick(id, reason),
    'consumers.check': ({ id, checkId }) => consumers.check(id, checkId),
    'destinations.list': ({ credentialId }) => destinations.list(credentialId),
    'destinations.choose': ({ kind }) => destinations.choose(kind),
    'destinations.create': input => destinations.create(input),
    'destinations.remove': async ({ id }) => {
      await destinations.remove(id)
      return {}
    },
    'destinations.plan': ({ id, version }) => destinations.plan(id, version),
    'destinations.write': ({ id, version, token }) => rotations.writeDestination(id, version, token),
    'destinations.writes': ({ credentialId }) => destinations.writes(credentialId),
    'destinations.undo': ({ writeId }) => rotations.undoDestination(writeId),
    'destinations.settle': () => destinations.settle(),
    'secretManagers.list': () => secretManagers.list(),
    'secretManagers.create': input => secretManagers.create(input),
    'secretManagers.update': input => secretManagers.update(input),
    'secretManagers.remove': async ({ id }) => {
      await secretManagers.remove(id)
      return {}
    },
    'secretManagers.test': ({ id, callId }) => secretManagers.test(id, callId),
    'secretManagers.names': ({ id, after, callId }) => secretManagers.names(id, after, callId),
    'debt.board': ({ part }) => debt.board(part),
    'debt.setMaxAge': ({ credentialId, maxAgeDays }) => debt.setMaxAge(credentialId, maxAgeDays),
    'debt.snooze': ({ credentialId, until, reason }) => debt.snooze(credentialId, until, reason),
    'debt.wake': ({ credentialId }) => debt.wake(credentialId),
    'debt.refresh': ({ environmentId }) => debt.refresh(environmentId),
    'debt.reminders': async () => debt.reminders(),
    'debt.saveCalendar': async ({ credentialIds }) => ({ file: await debt.saveCalendar(credentialIds) }),
    'authLog.list': async () => authLog.list(),
    'authLog.clear': async () => {
      authLog.clear()
      return {}
    },
    'authLog.save': async () => ({ file: await authLog.save() }),
    'audit.verify': () => audit.verify(),
    'audit.cancelVerify': async () => {
      audit.cancelVerify()
      return {}
    }
  }
}
