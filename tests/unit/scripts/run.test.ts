import { describe, expect, test, vi } from 'vitest'
import { isNoise } from '../../../scripts/setup/chromium-noise.mjs'
import { attach, capture, lastLines, npmCommand } from '../../../scripts/setup/run.mjs'

const node = (code: string) => [process.execPath, '-e', code]

describe('running a program', () => {
  test('its output and exit code come back', () => {
    expect(capture(node('console.log(1); console.error(2); process.exit(3)'))).toEqual({
      status: 3,
      stdout: '1\n',
      stderr: '2\n'
    })
  })

  test('one that is missing, or is stopped for its time, has a status that no program has', () => {
    expect(capture(['no-such-program'])).toMatchObject({ status: -1, stderr: expect.stringContaining('ENOENT') })
    expect(capture(node('setTimeout(() => {}, 60000)'), { timeoutMs: 300 }).status).toBe(-1)
  })

  test('the reason of a failure stands in its last lines', () => {
    expect(lastLines({ status: 1, stdout: 'a\nb\n', stderr: 'c\nd\n' }, 2)).toBe('c\nd')
  })

  test('in this terminal its exit code comes back, for a signal the one that shells use', async () => {
    expect(await attach(node('process.exit(4)'))).toBe(4)
    expect(await attach(node("process.kill(process.pid, 'SIGKILL')"))).toBe(137)
    await expect(attach(['no-such-program'])).rejects.toThrow('ENOENT')
  })

  test('hidden lines of its standard error are dropped, the others passed on', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    try {
      await attach(node("console.error('noise\\nwords')"), { hide: line => line === 'noise' })
      expect(written.mock.calls).toEqual([['words\n']])
    } finally {
      written.mockRestore()
    }
  })
})

test('npm is the one that started us, else the one on the PATH', () => {
  expect(npmCommand({ npm_execpath: '/lib/npm-cli.js' })).toEqual([process.execPath, '/lib/npm-cli.js'])
  expect(npmCommand({}).at(-1)).toBe('npm')
})

test.each([
  ['[1:1122/044246.6:ERROR:bus.cc(407)] Failed to connect to the bus: No such file or directory', true],
  ['[1:1122/044246.6:ERROR:viz_main_impl.cc(181)] Exiting GPU process due to errors during initialization', true],
  ['Debugger listening on ws://127.0.0.1:4000/1', true],
  ['', true],
  ['Error launching app: Error: Cannot find module', false],
  ['[1:1122/044246.6:FATAL:electron_main_delegate.cc(287)] Running as root without --no-sandbox', false]
])('of what the app prints, %j is noise: %s', (line, noise) => {
  expect(isNoise(line)).toBe(noise)
})
