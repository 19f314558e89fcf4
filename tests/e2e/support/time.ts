/** Lets time pass for the app: its own clock and that of its window, without waiting. */
import type { RunningApp } from './app'

/** Moves what `Date` says from then on. Timers that run are not hastened. */
const moveDate = (milliseconds: number): void => {
  const Before = globalThis.Date
  class Moved extends Before {
    constructor(...given: unknown[]) {
      if (given.length === 0) super(Before.now() + milliseconds)
      else super(...(given as [number]))
    }
    static override now(): number {
      return Before.now() + milliseconds
    }
  }
  globalThis.Date = Moved as DateConstructor
}

export const passTime = async ({ app, page }: RunningApp, milliseconds: number): Promise<void> => {
  const source = `(${moveDate.toString()})(${milliseconds})`
  await app.evaluate((_electron, text) => {
    // biome-ignore lint/security/noGlobalEval: the test's own function, which cannot be handed over otherwise
    globalThis.eval(text)
  }, source)
  await page.evaluate(source)
}
