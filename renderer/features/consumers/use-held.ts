import type { ClosedReason } from '@shared/schemas/consumer'
import type { Rotation } from '@shared/schemas/rotation'
import { useEffect } from 'react'
import { useConsumers } from '../../stores/consumer-store'

const none: readonly ClosedReason[] = []

/** Why the key that is to go may not go yet, for as long as somebody looks at it. */
export const useHeld = (rotation: Rotation | undefined): readonly ClosedReason[] => {
  const id = rotation?.closedAt === null ? rotation.id : null
  useEffect(() => (id === null ? undefined : useConsumers.getState().watchHeld(id)), [id])
  return useConsumers(store => (id === null ? none : (store.held[id]?.value ?? none)))
}
