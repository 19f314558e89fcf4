/**
 * What a step reports: whether it had to change anything, and in a few words what stands there now.
 * @typedef {{ changed: boolean, detail: string }} StepResult
 * @typedef {{ step: (name: string, work: (begin: (doing: string) => void) => StepResult | Promise<StepResult>) => Promise<void>,
 *   finish: () => void }} Steps
 */

/**
 * Prints one line a step with its seconds, so that a wait always has a name. A step that takes long also says
 * beforehand what it is about to do.
 * @param {(line: string) => void} [print]
 * @returns {Steps}
 */
export function createSteps(print = line => process.stdout.write(`${line}\n`)) {
  const start = performance.now()
  let changes = 0
  const seconds = (/** @type {number} */ since) => `${((performance.now() - since) / 1000).toFixed(1)} s`
  return {
    async step(name, work) {
      const began = performance.now()
      const result = await work(doing => print(`[setup] ${name}: ${doing} ...`))
      if (result.changed) changes++
      print(`[setup] ${name}: ${result.detail} (${seconds(began)})`)
    },
    finish() {
      print(changes === 0 ? `[setup] nothing to set up (${seconds(start)})` : `[setup] done (${seconds(start)})`)
    }
  }
}
