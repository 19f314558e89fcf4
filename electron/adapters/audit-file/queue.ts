export interface Queue {
  /** Runs the task when all before it are done, whether they went well or not. */
  run<Output>(task: () => Promise<Output>): Promise<Output>
}

export const createQueue = (): Queue => {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run(task) {
      const mine = last.then(task, task)
      last = mine.catch(() => {})
      return mine
    }
  }
}
