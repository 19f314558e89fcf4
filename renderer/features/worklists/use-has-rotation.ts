import { useRotations } from '../../stores/rotation-store'

/** Whether there is such a rotation to be looked at: a key that failed before its first step has none. */
export const useHasRotation = (): ((id: string | null) => boolean) => {
  const rotations = useRotations(store => store.rotations)
  return id => id !== null && rotations.some(rotation => rotation.id === id)
}
