/** Something that happens once when a test pulls it, such as the end of all sessions; a switch in contrast stays as it is. */
export interface Lever {
  /** What it does, for the index page of the sandbox. */
  readonly note: string
  pull(): void
}

export type Levers = Readonly<Record<string, Lever>>

/** What each lever does. */
export function leverNotes(levers: Levers): Record<string, string> {
  return Object.fromEntries(Object.entries(levers).map(([name, { note }]) => [name, note]))
}

/** False when there is no such lever. */
export function pullLever(levers: Levers, name: string): boolean {
  // Not `levers[name]` alone: "constructor" is no lever.
  const lever = Object.hasOwn(levers, name) ? levers[name] : undefined
  lever?.pull()
  return lever !== undefined
}
