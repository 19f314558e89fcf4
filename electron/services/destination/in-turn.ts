/** One task after the other, whatever becomes of each. */
export const createTurns = (): (<Output>(task: () => Promise<Output>) => Promise<Output>) => {
  let last: Promise<unknown> = Promise.resolve()
  return task => {
    const mine = last.then(task)
    last = mine.catch(() => undefined)
    return mine
  }
}
