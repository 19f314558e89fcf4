import type { AppError } from '@shared/errors'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useDebt } from '../../stores/debt-store'
import { useFeedback } from '../feedback/use-feedback'
import type { KeyPlace } from '../scoped-keys/key-place'

/** Asks a provider about its keys, and tells what came of it; what went wrong is for the caller to show. */
export const useAsking = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const { success } = useFeedback()
  const [busy, setBusy] = useState<string | null>(null)
  const [failure, setFailure] = useState<{ place: KeyPlace; error: AppError } | null>(null)
  const ask = async (place: KeyPlace): Promise<void> => {
    const { id, name: environment } = place.environment
    setBusy(id)
    setFailure(null)
    const result = await useDebt.getState().refresh(id)
    setBusy(null)
    if (!result.ok) return setFailure({ place, error: result.error })
    const { known, listed } = result.value
    if (known === 0) success(t('debt.ask.doneNone', { environment, listed: format.number(listed) }))
    else success(t('debt.ask.done', { environment, count: known }))
  }
  return { busy, failure, ask }
}
