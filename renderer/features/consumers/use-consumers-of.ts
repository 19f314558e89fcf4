import type { AppError } from '@shared/errors'
import type { Consumer } from '@shared/schemas/consumer'
import { useEffect } from 'react'
import { useConsumers } from '../../stores/consumer-store'

interface ConsumersOf {
  /** Null until it is known. */
  consumers: readonly Consumer[] | null
  error: AppError | null
}

/** Who uses this key, for as long as somebody looks at it. */
export const useConsumersOf = (credentialId: string): ConsumersOf => {
  useEffect(() => useConsumers.getState().watch(credentialId), [credentialId])
  const known = useConsumers(store => store.consumers[credentialId])
  return { consumers: known?.value ?? null, error: known?.error ?? null }
}
