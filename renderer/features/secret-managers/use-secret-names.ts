import type { AppError } from '@shared/errors'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSecretManagers } from '../../stores/secret-manager-store'

interface Names {
  names: readonly string[]
  /** Null at the end, and before the first page. */
  next: string | null
  asked: boolean
  error: AppError | null
}

const none: Names = { names: [], next: null, asked: false, error: null }

/** The names that a secret manager tells, page by page, when somebody asks for them. Ends with what shows them. */
export const useSecretNames = (connectionId: string | null) => {
  const [found, setFound] = useState<Names>(none)
  const [callId, setCallId] = useState<string | null>(null)
  const running = useRef<string | null>(null)

  const stop = useCallback((): void => {
    if (running.current !== null) useSecretManagers.getState().stop(running.current)
    running.current = null
    setCallId(null)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another connection has other names.
  useEffect(() => {
    setFound(none)
    return stop
  }, [connectionId, stop])

  const load = async (): Promise<void> => {
    if (connectionId === null || running.current !== null) return
    const id = crypto.randomUUID()
    running.current = id
    setCallId(id)
    const result = await useSecretManagers.getState().names(connectionId, found.next, id)
    if (running.current !== id) return
    running.current = null
    setCallId(null)
    setFound(
      result.ok
        ? { names: [...found.names, ...result.value.names], next: result.value.next, asked: true, error: null }
        : { ...found, asked: true, error: result.error }
    )
  }
  return { ...found, busy: callId !== null, load, stop }
}
