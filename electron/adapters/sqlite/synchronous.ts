/** A repository of the port as it runs in the helper, where nothing has to be waited for. */
export type Synchronous<Repository> = {
  [Method in keyof Repository]: Repository[Method] extends (...args: infer Args) => Promise<infer Result>
    ? (...args: Args) => Result
    : never
}
