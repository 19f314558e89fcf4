/** Milliseconds that one piece of work may hold up everything else. */
const slice = 8

const letOthersIn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** To be awaited between two small steps of something long; lets others in whenever a slice is over. */
export const createSlices = (): (() => Promise<void>) => {
  let start = performance.now()
  return async () => {
    if (performance.now() - start < slice) return
    await letOthersIn()
    start = performance.now()
  }
}
