import { createInterface } from 'node:readline'
import { keepErrors, spawnElectron } from '../driven/driven-app'
import { linePrefix } from '../driven/protocol'
import { type Stage, userDataOf } from '../stage'

/** Runs one of the programs in this folder in Electron's main process, over the app's files below `home`. */
export const runInProcess = async <Value>(
  stage: Stage,
  program: 'breakdown' | 'fill' | 'data',
  home: string,
  argument: unknown
): Promise<Value> => {
  const child = spawnElectron(stage, `bench/${program}.cjs`, home, {
    BENCH_ARGUMENT: JSON.stringify(argument),
    BENCH_USER_DATA: userDataOf(home),
    BENCH_BUILT: `${stage.folder}/out/main`
  })
  const errors = keepErrors(child)
  let answer: { ok: true; value: Value } | { ok: false; message: string } | null = null
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', line => {
      if (line.startsWith(linePrefix)) answer = JSON.parse(line.slice(linePrefix.length))
    })
  await new Promise(resolve => child.once('close', resolve))
  // Assigned in a listener, which the compiler does not follow.
  const told = answer as { ok: true; value: Value } | { ok: false; message: string } | null
  if (told?.ok) return told.value
  throw new Error(`${program}: ${told?.message ?? `it ended without an answer\n${errors()}`}`)
}
