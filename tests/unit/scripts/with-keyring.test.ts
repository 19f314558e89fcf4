import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder } from './support/folder'

const script = path.resolve(import.meta.dirname, '../../../scripts/with-keyring.sh')
const run = (command: string[], input = '') => spawnSync(script, command, { encoding: 'utf8', input })

describe('a command with a throw-away keyring', () => {
  test('gets a bus, an unlocked keyring, a display and empty folders, and its input', () => {
    const store =
      'echo kept | secret-tool store --label=x service latchkey-test && secret-tool lookup service latchkey-test'
    const result = run(
      ['sh', '-c', `${store}; xauth -q list "$DISPLAY" | grep -c COOKIE; ls -A "$XDG_CONFIG_HOME"; cat`],
      'typed'
    )
    expect(result.stdout).toBe('kept\n1\ntyped')
    expect(result.status).toBe(0)
  })

  test('its exit code is ours, its words too', () => {
    const result = run(['sh', '-c', 'echo trouble >&2; exit 7'])
    expect(result).toMatchObject({ status: 7, stderr: 'trouble\n' })
  })

  test('there is one keyring for each: nothing is seen of a former one', () => {
    run(['sh', '-c', 'echo kept | secret-tool store --label=x service latchkey-test'])
    expect(run(['secret-tool', 'lookup', 'service', 'latchkey-test'])).toMatchObject({ status: 1, stdout: '' })
  })

  test('a program that the command left running ends with it, also in a session of its own', async () => {
    const folder = makeFolder()
    const left = 'setsid sleep 60 >/dev/null 2>&1 & sleep 0.2'
    expect(spawnSync(script, ['sh', '-c', left], { env: { ...process.env, TMPDIR: folder } }).status).toBe(0)
    expect(runningIn(folder)).toEqual([])
  })

  test('without a command it says how it is used', () => {
    expect(run([])).toMatchObject({ status: 64, stderr: expect.stringContaining('usage') })
  })

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s ends all of it and leaves nothing', async signal => {
    const folder = makeFolder()
    const child = spawn(script, ['sh', '-c', 'echo "$XDG_RUNTIME_DIR"; exec sleep 60'], {
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'inherit']
    })
    const runtime = await new Promise<string>(resolve =>
      child.stdout.once('data', chunk => resolve(String(chunk).trim()))
    )
    expect(existsSync(runtime)).toBe(true)
    const code = new Promise(resolve => child.once('exit', resolve))
    child.kill(signal)
    expect(await code).toBe({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }[signal])
    expect(readdirSync(folder)).toEqual([])
    expect(runningIn(folder)).toEqual([])
  })
})

/** Processes that were started with this folder in their environment. */
const runningIn = (folder: string): string[] =>
  readdirSync('/proc').filter(pid => {
    if (!/^\d+$/.test(pid)) return false
    const found = spawnSync('grep', ['-qs', folder, `/proc/${pid}/environ`])
    return found.status === 0
  })
