import type { DatabaseLocation } from '../../ports'
import type { Noun } from './repositories'

/** What the database helper does. `run` takes the name of a repository, that of its method, and the arguments. */
export interface DatabaseOperations {
  open(location: DatabaseLocation, dataKey: Uint8Array): { readOnly: boolean }
  close(): void
  run(noun: Noun, method: string, args: unknown[]): unknown
}
