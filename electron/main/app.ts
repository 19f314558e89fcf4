/**
 * Puts the app together from its ports: services, router, events. The same function runs in production and in tests;
 * only the ports differ.
 */
import { AppFailure } from '@shared/errors'
import { createEventPublisher, type EventTarget } from '../ipc/event-publisher'
import { createHandlers } from '../ipc/handlers'
import { createRouter, type Router } from '../ipc/router'
import type { Ports } from '../ports'
import type { Provider } from '../providers/provider'
import { createServices } from '../services'
import type { KnownSecrets } from '../services/known-secrets'

export interface AppOptions {
  ports: Ports
  providers: readonly Provider[]
  knownSecrets: KnownSecrets
  /** Where calls may come from. */
  origin: string
  eventTarget: () => EventTarget | null
  /** Start the sandbox as soon as the vault is open. */
  startSandbox: boolean
}

export interface App {
  router: Router
  /** Ends when the vault has been opened or has said why not; the window need not wait for it. */
  opened: Promise<void>
  close(): Promise<void>
}

export const startApp = ({ ports, providers, knownSecrets, origin, eventTarget, startSandbox }: AppOptions): App => {
  const services = createServices(ports, providers, knownSecrets, createEventPublisher(eventTarget))
  const { logger } = ports

  const open = async (): Promise<void> => {
    const state = await services.vault.open()
    logger.info('Vault', { status: state.status })
    if (startSandbox && state.status === 'open') await services.sandbox.start()
  }

  return {
    router: createRouter(createHandlers(services, ports.appInfo), origin, logger, services.audit.noteRefusedSender),
    opened: open().catch(error => {
      if (error instanceof AppFailure) logger.warn('Start was not complete', { code: error.code })
      else logger.error('Start was not complete', error)
    }),
    async close() {
      services.requests.cancelAll()
      await Promise.allSettled([ports.sandbox.stop(), services.vault.close(), ports.bodyFormatter.close()])
      knownSecrets.clear()
    }
  }
}
