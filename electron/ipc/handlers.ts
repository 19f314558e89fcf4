/** One line a command: which service answers it. A missing line does not compile. */
import type { Handlers } from '@shared/ipc/contract'
import type { AppInfo } from '@shared/schemas/settings'
import type { Services } from '../services'

export const createHandlers = (services: Services, appInfo: AppInfo): Handlers => {
  const { vault, settings, providers, environments, credentials, sandbox, history, bodies, requests } = services
  return {
    'app.info': async () => appInfo,
    'settings.get': async () => settings.get(),
    'settings.update': change => settings.update(change),
    'vault.state': async () => vault.state(),
    'vault.retry': () => vault.open(),
    'vault.openInMemory': () => vault.openInMemory(),
    'sandbox.state': async () => sandbox.state(),
    'sandbox.start': () => sandbox.start(),
    'sandbox.stop': () => sandbox.stop(),
    'providers.list': async () => providers.list(),
    'environments.list': () => environments.list(),
    'credentials.list': () => credentials.list(),
    'credentials.create': input => credentials.create(input),
    'credentials.check': ({ id }) => credentials.check(id),
    'credentials.delete': async ({ id }) => {
      await credentials.delete(id)
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
    'bodies.save': async ({ exchangeId }) => ({ file: await bodies.save(exchangeId) })
  }
}
