/** Keys of the debt board and where they live, told to main as the forms do. */
import type { Page } from '@playwright/test'
import { noDetails } from '@shared/schemas/credential'
import { ask } from './bridge'

const dayMs = 86_400_000
/** A day, counted from today. */
export const inDays = (days: number): string => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)

/** Notes days and an owner beside a key, as its form does. */
export const note = async (page: Page, label: string, details: object): Promise<void> => {
  const found = (await ask(page, 'credentials.list', {})).find(one => one.label === label)
  if (!found) throw new Error(`There is no key “${label}”.`)
  const { id, tags, authentication } = found
  await ask(page, 'credentials.update', { id, label, tags, authentication, details: { ...noDetails, ...details } })
}

export const wisphubKey = (label: string, number: number) => ({
  label,
  baseUrl: 'http://127.0.0.1:9/api',
  secret: `Ab${number}d1234.exampleOfAKey56789exampleOfAKey56789ex`
})

/** Environments that are called like their provider, as people have them. */
export const nameEnvironments = async (page: Page, sandboxOrigin: string): Promise<void> => {
  for (const { id, baseUrl, color, guard } of await ask(page, 'environments.list', {})) {
    const isSandbox = baseUrl === sandboxOrigin
    const name = isSandbox ? 'Fiberwise' : 'WispHub Net'
    await ask(page, 'environments.update', { id, name, baseUrl, color, guard, production: !isSandbox })
  }
}
