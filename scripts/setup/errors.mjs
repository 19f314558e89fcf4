/**
 * @typedef {'node-too-old' | 'system-packages-missing' | 'npm-failed' | 'native-build-failed' | 'electron-unavailable'
 *   | 'integrity-mismatch' | 'archive-invalid' | 'fuses-unreadable' | 'build-failed' | 'no-display'
 *   | 'no-os-sandbox' | 'unknown-argument' | 'package-failed'} SetupErrorCode
 */

/** A set-up step failed in a way that can be explained: `code` for programs, `message` for people, `hint` what to do. */
export class SetupError extends Error {
  /**
   * @param {SetupErrorCode} code
   * @param {string} message
   * @param {string} [hint]
   */
  constructor(code, message, hint) {
    super(message)
    this.name = 'SetupError'
    this.code = code
    this.hint = hint
  }
}

/**
 * Ends a command: an expected failure as its message and hint, an unexpected one with its stack.
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
  if (error instanceof SetupError) {
    process.stderr.write(`\n${error.message}\n${error.hint ? `${error.hint}\n` : ''}`)
  } else {
    process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  }
  process.exit(1)
}
