/** The page on which a person makes and removes keys: shown first, and opened in their own browser alone. */
import { AppFailure } from '@shared/errors'
import type { Environment } from '@shared/schemas/environment'
import { originOf } from '../../domain/base-url'
import { keyPageOf } from '../../domain/rotation-plan'
import type { Ports } from '../../ports'
import type { EnvironmentService } from '../environment'
import type { ProviderService } from '../provider'

interface Parts {
  ports: Pick<Ports, 'browser' | 'logger'>
  environments: Pick<EnvironmentService, 'list'>
  providers: ProviderService
}

export interface KeyPages {
  of(environment: Environment): string | null
  /** By the id of the environment; null too where that is gone. */
  byEnvironment(): Promise<(environmentId: string) => string | null>
  /** Throws `rotation_refused` (reason: no_key_page). */
  open(environmentId: string): Promise<void>
}

export const createKeyPages = ({ ports: { browser, logger }, environments, providers }: Parts): KeyPages => {
  const of = ({ providerId, baseUrl }: Environment): string | null => {
    const keyPages = providers.all().find(({ id }) => id === providerId)?.rotation.keyPages
    const origin = originOf(baseUrl)
    return keyPages && origin !== null ? keyPageOf(keyPages, origin) : null
  }

  const byEnvironment = async () => {
    const pages = new Map((await environments.list()).map(one => [one.id, of(one)]))
    return (id: string): string | null => pages.get(id) ?? null
  }

  return {
    of,
    byEnvironment,
    async open(environmentId) {
      const page = (await byEnvironment())(environmentId)
      if (page === null) {
        throw new AppFailure('rotation_refused', 'Where its keys are made is not known.', { reason: 'no_key_page' })
      }
      logger.info('A page of keys was opened in the browser', { origin: new URL(page).origin })
      await browser.open(page)
    }
  }
}
