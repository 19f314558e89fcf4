/**
 * What Chromium says on any Linux without a graphics card, a system bus or a driver attached that it knows. It changes
 * nothing, and a person would take it for a failure of the app.
 */
const NOISE = [
  /ERROR:bus\.cc\(\d+\)\] Failed to connect to the bus/,
  /ERROR:viz_main_impl\.cc\(\d+\)\] Exiting GPU process due to errors during initialization/,
  /Failed to create \S+ for shader cache/,
  /^(DevTools listening on|Debugger (listening|ending) on) ws:/,
  /^(For help, see: https:\/\/nodejs\.org|Debugger attached\.|Waiting for the debugger to disconnect)/
]

/** @param {string} line */
export function isNoise(line) {
  return line.trim() === '' || NOISE.some(pattern => pattern.test(line))
}
