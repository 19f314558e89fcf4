import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebt } from '../../stores/debt-store'
import { useFeedback } from '../feedback/use-feedback'

/** Saves a calendar file where the person says, and tells where that was. */
export const useCalendar = () => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const [saving, setSaving] = useState(false)
  const save = async (credentialIds?: readonly string[]): Promise<void> => {
    setSaving(true)
    const saved = unwrap(await useDebt.getState().saveCalendar(credentialIds))
    setSaving(false)
    if (saved?.file != null) success(t('debt.saved', { file: saved.file }))
  }
  return { saving, save }
}
