/** Files that a person chose in a dialog, until they are made destinations: the window never names a path by itself. */
import { AppFailure } from '@shared/errors'
import type { DestinationFiles, IdGenerator } from '../../ports'

const maxChoices = 20

export const createChoices = (files: Pick<DestinationFiles, 'choose'>, ids: IdGenerator) => {
  const choices = new Map<string, string>()
  return {
    async choose(kind: 'existing' | 'new'): Promise<{ choiceId: string; path: string } | null> {
      const path = await files.choose(kind)
      if (path === null) return null
      const choiceId = ids.next()
      choices.set(choiceId, path)
      for (const oldest of choices.keys()) if (choices.size > maxChoices) choices.delete(oldest)
      return { choiceId, path }
    },
    /** Throws `destination_not_found` where there is no such choice. */
    pathOf(choiceId: string): string {
      const path = choices.get(choiceId)
      if (path === undefined) throw new AppFailure('destination_not_found', 'The file was not chosen.')
      return path
    },
    clear: (): void => choices.clear()
  }
}
