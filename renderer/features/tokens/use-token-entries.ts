import { useMemo } from 'react'
import { useTokens } from '../../stores/token-store'
import { useCredentialEntries } from '../credentials/use-credential-entries'
import { listTokens, type TokenEntry } from './token-entries'

export const useTokenEntries = (): TokenEntry[] => {
  const entries = useCredentialEntries()
  const tokens = useTokens(store => store.tokens)
  return useMemo(() => listTokens(entries, tokens), [entries, tokens])
}
