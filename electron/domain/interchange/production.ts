/** Guesses whether a place is the real thing, by the words in its names. */

const real = new Set(['prod', 'production', 'produccion', 'producción', 'live'])
const trial = new Set([
  'dev',
  'develop',
  'development',
  'desarrollo',
  'test',
  'tests',
  'testing',
  'pruebas',
  'staging',
  'stage',
  'stg',
  'qa',
  'uat',
  'sandbox',
  'demo',
  'preview',
  'local',
  'localhost'
])

/**
 * False only where something says so and nothing speaks against it: a place that is unknown is treated as the real one,
 * since that is where a mistake costs more.
 */
export const guessProduction = (names: readonly string[]): boolean => {
  const words = names.flatMap(name => name.toLowerCase().split(/[^\p{L}\p{N}]+/u))
  const isLoopback = names.some(name => /(^|\/)(127(\.\d{1,3}){3}|\[::1\])(:|\/|$)/.test(name))
  if (words.some(word => real.has(word))) return true
  return !isLoopback && !words.some(word => trial.has(word))
}
