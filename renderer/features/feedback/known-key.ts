/** Whether there are words for a code that came from main; an unknown one falls back to general words. */
export const isKnownKey = <Words extends object>(words: Words, code: string): code is Extract<keyof Words, string> =>
  Object.hasOwn(words, code)
