export interface Random {
  /** A whole number from 0 up to, and without, the bound. */
  below(bound: number): number
  pick<const C extends readonly [unknown, ...unknown[]]>(choices: C): C[number]
  digits(count: number): string
}

/** Repeatable pseudo-random choices (the mulberry32 generator): the same seed gives the same example data for ever. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (bound: number) => Math.floor(next() * bound)
  return {
    below,
    pick: choices => choices[below(choices.length)] ?? choices[0],
    digits: count => Array.from({ length: count }, () => below(10)).join('')
  }
}
