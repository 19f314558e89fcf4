/** The practice APIs that the app runs itself, seen from outside. */
import type { Page } from '@playwright/test'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { ApiName, LogEntry } from '../../../electron/sandbox/server'
import { wisphubNetKeys } from '../../../electron/sandbox/server'
import { ask } from './bridge'
import { choose } from './window'

export const originOf = async (page: Page, api: ApiName = 'wisphub-net'): Promise<string> => {
  const state = await ask(page, 'sandbox.state', {})
  const origin = state.status === 'running' ? state.origins[api] : undefined
  if (!origin) throw new Error(`The practice API ${api} does not run.`)
  return origin
}

/** An example key, found by what it is: those of several APIs are called the same. */
export const exampleKey = async (page: Page, api: ApiName, label: string): Promise<CredentialSummary> => {
  const credentials = await ask(page, 'credentials.list', {})
  const credential = credentials.find(one => one.providerId === api && one.example && one.label === label)
  if (!credential) throw new Error(`The vault has no example key “${label}” of ${api}.`)
  return credential
}

/** Signs the request in the editor with it. */
export const signWithExample = async (page: Page, api: ApiName, label: string): Promise<void> => {
  const { fingerprint } = await exampleKey(page, api, label)
  await choose(page.getByTestId('request-credential'), `${label} · ${fingerprint}`)
}

export const signAs = (page: Page, example: keyof typeof wisphubNetKeys): Promise<void> =>
  signWithExample(page, 'wisphub-net', wisphubNetKeys[example].title.en)

/** Sets switches of one of them. */
export const turn = async (origin: string, switches: Record<string, unknown>): Promise<void> => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${origin}/__sandbox/switches`, {
    method: 'PUT',
    headers,
    body: JSON.stringify(switches)
  })
  if (!response.ok) throw new Error(await response.text())
}

/** Pulls one of its levers: something that happens once. */
export const pull = async (origin: string, lever: string): Promise<void> => {
  const response = await fetch(`${origin}/__sandbox/levers/${lever}`, { method: 'POST' })
  if (!response.ok) throw new Error(await response.text())
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
