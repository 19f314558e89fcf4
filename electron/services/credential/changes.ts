import type { Repair } from './repair'

export interface Changes {
  /** One change after the other. After one that failed, the next that goes well puts right what it left open. */
  run<Output>(change: () => Promise<Output>): Promise<Output>
  /** Something that went well left work behind; it is done with the next change. */
  leaveOpen(): void
  /** Puts right what is known to be open, as far as keychain and database now let it. */
  tidy(): Promise<void>
  /** Looks for what is open, whether known or not. */
  repair(): Promise<Repair>
}

/** A repair must not take a save that is under way for one that was cut short: so all of them stand in one line. */
export const createChanges = (repair: () => Promise<Repair>): Changes => {
  let last: Promise<unknown> = Promise.resolve()
  let unfinished = false

  const inTurn = <Output>(task: () => Promise<Output>): Promise<Output> => {
    const mine = last.then(task)
    last = mine.catch(() => {})
    return mine
  }
  const repairNow = async (): Promise<Repair> => {
    const result = await repair()
    unfinished = result.unfinished
    return result
  }
  const tidyNow = async (): Promise<void> => {
    if (unfinished) await repairNow()
  }

  return {
    repair: () => inTurn(repairNow),
    leaveOpen() {
      unfinished = true
    },
    tidy: () => inTurn(tidyNow),
    run: change =>
      inTurn(async () => {
        try {
          const output = await change()
          // It is done, whatever becomes of what an earlier one left.
          await tidyNow().catch(() => undefined)
          return output
        } catch (error) {
          unfinished = true
          throw error
        }
      })
  }
}
