import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * @typedef {{ status: number, stdout: string, stderr: string }} Output
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} Options
 */

/**
 * Runs a program to its end and hands back what it printed. A program that is missing or was stopped has status -1.
 * @param {readonly string[]} command
 * @param {Options} [options]
 * @returns {Output}
 */
export function capture([program = '', ...args], options = {}) {
  const done = spawnSync(program, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    timeout: options.timeoutMs,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  return { status: done.status ?? -1, stdout: done.stdout ?? '', stderr: done.stderr || (done.error?.message ?? '') }
}

/**
 * Runs a program in this terminal and waits. Ctrl-C reaches the whole group, so here it is only waited out;
 * a TERM sent to us alone is passed on.
 * @param {readonly string[]} command
 * @param {Options & { hide?: (line: string) => boolean }} [options] `hide` drops lines of the standard error
 * @returns {Promise<number>} the exit code, 128 + n for signal n as shells have it
 */
export function attach([program = '', ...args], options = {}) {
  return new Promise((resolve, reject) => {
    const { cwd, env = process.env, hide } = options
    const child = spawn(program, args, { cwd, env, stdio: ['inherit', 'inherit', hide ? 'pipe' : 'inherit'] })
    if (child.stderr) {
      createInterface({ input: child.stderr }).on('line', line => hide?.(line) || process.stderr.write(`${line}\n`))
    }
    const ignore = () => {}
    const passOn = () => child.kill('SIGTERM')
    process.on('SIGINT', ignore)
    process.on('SIGTERM', passOn)
    const settle = () => {
      process.off('SIGINT', ignore)
      process.off('SIGTERM', passOn)
    }
    child.once('error', error => {
      settle()
      reject(error)
    })
    child.once('close', (code, signal) => {
      settle()
      resolve(code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGKILL' ? 9 : 15))
    })
  })
}

/** npm as a command line: the very npm that started us, else the one on the PATH. */
export function npmCommand(env = process.env) {
  if (env.npm_execpath?.endsWith('.js')) return [process.execPath, env.npm_execpath]
  return process.platform === 'win32' ? ['cmd', '/d', '/s', '/c', 'npm'] : ['npm']
}

/**
 * The last lines of what a failed program printed, which is where the reason stands.
 * @param {Output} output
 */
export function lastLines(output, count = 15) {
  return `${output.stdout}\n${output.stderr}`.trim().split('\n').slice(-count).join('\n')
}
