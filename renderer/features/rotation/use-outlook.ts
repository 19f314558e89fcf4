import type { AppError } from '@shared/errors'
import type { RotationOutlook } from '@shared/schemas/rotation'
import { useEffect, useState } from 'react'
import { useRotations } from '../../stores/rotation-store'

interface Outlook {
  /** Null until it is known. */
  outlook: RotationOutlook | null
  error: AppError | null
}

/** What a rotation of this key would be; nothing is begun. */
export const useOutlook = (credentialId: string): Outlook => {
  const [known, setKnown] = useState<Outlook>({ outlook: null, error: null })
  useEffect(() => {
    let present = true
    void useRotations
      .getState()
      .outlook(credentialId)
      .then(result => {
        if (!present) return
        setKnown(result.ok ? { outlook: result.value, error: null } : { outlook: null, error: result.error })
      })
    return () => {
      present = false
    }
  }, [credentialId])
  return known
}
