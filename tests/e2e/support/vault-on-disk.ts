/** What the app leaves outside its window: files, keychain items, audit records, helper processes. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type RunningApp, userDataOf } from './app'

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
}

/** Files below `folder` in which one of the texts occurs. */
export const filesWith = async (folder: string, texts: string[]): Promise<string[]> => {
  const found: string[] = []
  for (const file of await filesBelow(folder)) {
    const content = await readFile(file).catch(() => Buffer.alloc(0))
    if (texts.some(text => content.includes(text))) found.push(file)
  }
  return found
}

/** A text as it stands, and as it looks in an encoding that programs like to store it in. */
export const spellingsOf = (text: string): string[] => {
  const bytes = Buffer.from(text)
  return [text, bytes.toString('base64').slice(0, -4), bytes.toString('base64url').slice(0, -4), bytes.toString('hex')]
}

/** The files that make up a vault, each with a hash of its content. */
export const vaultFilesIn = async (home: string): Promise<Record<string, string>> => {
  const folder = userDataOf(home)
  const names = (await filesBelow(folder)).map(file => path.relative(folder, file))
  const own = names.filter(name => /^(vault\.|audit\/|bodies\/)/.test(name)).sort()
  const hashes = own.map(async name => {
    const content = await readFile(path.join(folder, name))
    return [name, createHash('sha256').update(content).digest('hex')] as const
  })
  return Object.fromEntries(await Promise.all(hashes))
}

const vaultIdIn = async (home: string): Promise<string> =>
  JSON.parse(await readFile(path.join(userDataOf(home), 'vault.json'), 'utf8')).vaultId

/** The attribute by which our items are found. */
export const serviceOf = async (home: string): Promise<string> => `app.latchkey.${await vaultIdIn(home)}`

/** Runs the command of that name on some bus. */
export type SecretTool = (args: string[]) => Promise<string>

/** The accounts of our items, as anybody on the bus may list them. */
export const itemsOf = async (session: { secretTool: SecretTool }, home: string): Promise<string[]> => {
  const service = await serviceOf(home)
  const listed = await session.secretTool(['search', '--all', 'service', service])
  return [...listed.matchAll(/^label = (.*)$/gm)]
    .map(([, label = '']) => label)
    .filter(label => label.startsWith(`${service}/`))
    .map(label => label.slice(service.length + 1))
    .sort()
}

export interface AuditRecord {
  type: string
  subject?: string
  data: Record<string, unknown>
}

export const auditRecordsOf = async (home: string): Promise<AuditRecord[]> => {
  const files = (await filesBelow(path.join(userDataOf(home), 'audit'))).filter(file => file.endsWith('.jsonl')).sort()
  const texts = await Promise.all(files.map(file => readFile(file, 'utf8')))
  return texts.flatMap(text => text.split('\n').filter(Boolean)).map(line => JSON.parse(line))
}

/** Ends a helper the hard way. Its name is what task managers show. */
export const killHelper = async ({ app }: RunningApp, name: string): Promise<void> => {
  const processes = await app.evaluate(({ app: main }) => main.getAppMetrics().map(({ pid, name }) => ({ pid, name })))
  const helper = processes.find(process => process.name === name)
  if (!helper) throw new Error(`There is no process called ${name}`)
  process.kill(helper.pid, 'SIGKILL')
}

/** Ends the app the hard way, with everything it started. */
export const killApp = async ({ app }: RunningApp): Promise<void> => {
  const main = app.process()
  const ended = new Promise<void>(resolve => main.once('exit', () => resolve()))
  main.kill('SIGKILL')
  await ended
}
