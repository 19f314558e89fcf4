import { useEffect, useRef, useState } from 'react'
import { useScopedKeys } from '../../stores/scoped-key-store'

/** `unknown`: the provider does not say what these tasks need. */
export type Suggestion = { kind: 'scopes'; scopes: readonly string[] } | { kind: 'unknown' | 'failed' }

interface Suggesting {
  suggestion: Suggestion | null
  /** Asks for the least that these tasks need; what comes is also handed over. */
  suggest(endpointIds: readonly string[]): Promise<void>
}

export const useSuggestion = (environmentId: string, onScopes: (scopes: readonly string[]) => void): Suggesting => {
  const [suggestion, setSuggestion] = useState<Suggestion | null>(null)
  const asked = useRef(0)
  // What comes after the form was closed must not begin a draft anew.
  useEffect(
    () => () => {
      asked.current += 1
    },
    []
  )
  return {
    suggestion,
    async suggest(endpointIds) {
      asked.current += 1
      const question = asked.current
      if (endpointIds.length === 0) return setSuggestion(null)
      const result = await useScopedKeys.getState().suggest(environmentId, endpointIds)
      // Other tasks have been chosen in the meantime.
      if (asked.current !== question) return
      if (!result.ok) return setSuggestion({ kind: 'failed' })
      const { scopes } = result.value
      setSuggestion(scopes ? { kind: 'scopes', scopes } : { kind: 'unknown' })
      if (scopes) onScopes(scopes)
    }
  }
}
