import type { AppError } from '@shared/errors'
import type { Finding } from '@shared/schemas/diagnosis'
import type { ShareBodies, SharePart, SharePreview, ShareRequest } from '@shared/schemas/share'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnouncement } from '../../stores/announcement-store'
import { copyShare, previewShare, saveShare } from '../../stores/share'
import { useFeedback } from '../feedback/use-feedback'
import { useShareWords } from './share-words'

export interface Sharing {
  bodies: ShareBodies
  setBodies(bodies: ShareBodies): void
  /** Null while it is put together, and where it was refused. */
  preview: SharePreview | null
  error: AppError | null
  busy: 'save' | 'copy' | null
  copy(): Promise<void>
  save(parts: readonly SharePart[]): Promise<void>
}

/** Has main put the bundle together whenever what it is to hold changes. */
export const useSharing = (exchangeId: string, findings: readonly Finding[], onDone: () => void): Sharing => {
  const { t, i18n } = useTranslation()
  const { success } = useFeedback()
  const wordsOf = useShareWords()
  const [bodies, setBodies] = useState<ShareBodies>('hidden')
  const [preview, setPreview] = useState<SharePreview | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState<Sharing['busy']>(null)
  const words = useRef(wordsOf)
  words.current = wordsOf
  const causes = useRef(findings)
  causes.current = findings
  const request = (): ShareRequest => ({ exchangeId, bodies, words: words.current(causes.current) })
  const count = findings.length

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are those of the findings, which come once
  useEffect(() => {
    let isCurrent = true
    setPreview(null)
    setError(null)
    void previewShare(request()).then(result => {
      if (!isCurrent) return
      if (result.ok) setPreview(result.value)
      else setError(result.error)
    })
    return () => {
      isCurrent = false
    }
  }, [exchangeId, bodies, count, i18n.language])

  return {
    bodies,
    setBodies,
    preview,
    error,
    busy,
    async copy() {
      setBusy('copy')
      const result = await copyShare(request())
      setBusy(null)
      if (!result.ok) return setError(result.error)
      success(t('share.copied'))
      onDone()
    },
    async save(parts) {
      setBusy('save')
      const result = await saveShare(request(), parts)
      setBusy(null)
      if (!result.ok) return setError(result.error)
      const { file } = result.value
      if (file === null) return useAnnouncement.getState().announce(t('share.notSaved'))
      success(t('share.saved', { file }))
      onDone()
    }
  }
}
