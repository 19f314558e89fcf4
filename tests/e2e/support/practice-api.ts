/** The practice API that the app runs itself, seen from outside. */
import type { Page } from '@playwright/test'
import type { LogEntry } from '../../../electron/sandbox/server'
import { wisphubNetKeys } from '../../../electron/sandbox/server'
import { ask } from './bridge'
import { choose } from './window'

export const originOf = async (page: Page): Promise<string> => {
  const state = await ask(page, 'sandbox.state', {})
  const origin = state.status === 'running' ? state.origins['wisphub-net'] : undefined
  if (!origin) throw new Error('The practice API does not run.')
  return origin
}

/** Signs the request in the editor with an example key, found by what it is: others may be called the same. */
export const signAs = async (page: Page, example: keyof typeof wisphubNetKeys): Promise<void> => {
  const label = wisphubNetKeys[example].title.en
  const credentials = await ask(page, 'credentials.list', {})
  const credential = credentials.find(one => one.providerId === 'wisphub-net' && one.example && one.label === label)
  if (!credential) throw new Error(`The vault has no example key “${label}”.`)
  await choose(page.getByTestId('request-credential'), `${label} · ${credential.fingerprint}`)
}

/** What arrived there since the log was emptied. */
export const logOf = async (origin: string): Promise<LogEntry[]> => {
  const { requests } = (await (await fetch(`${origin}/__sandbox/log`)).json()) as { requests: LogEntry[] }
  return requests
}

export const clearLog = async (origin: string): Promise<void> => {
  await fetch(`${origin}/__sandbox/log`, { method: 'DELETE' })
}

/** The first client of the practice data. */
export const firstClient = async (origin: string): Promise<{ cedula: string; nombre: string }> => {
  const headers = { authorization: `Api-Key ${wisphubNetKeys.good.key}` }
  const page = (await (await fetch(`${origin}/api/clientes/?limit=1`, { headers })).json()) as {
    results: { cedula: string; nombre: string }[]
  }
  const [client] = page.results
  if (!client) throw new Error('The practice API has no clients.')
  return client
}
