import { type DebtEntry, snoozeReasonSchema } from '@shared/schemas/debt'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { en } from '../../i18n/en'
import { useFormat } from '../../i18n/use-format'
import { useDebt } from '../../stores/debt-store'
import { isKnownKey } from '../feedback/known-key'
import { useErrorText } from '../feedback/use-error-text'
import { useFeedback } from '../feedback/use-feedback'
import { dayText } from './debt-words'

/** Why a day will not do: as main says it, or `missing`. */
type DayProblem = keyof typeof en.debt.snooze.problem

interface Problems {
  until?: DayProblem
  reason?: true
}

/** What was entered, what is wrong with it, and the way to main. */
export const useSnoozeForm = ({ credentialId, label }: DebtEntry, onDone: () => void) => {
  const { t } = useTranslation()
  const format = useFormat()
  const errorText = useErrorText()
  const { success } = useFeedback()
  const form = useRef<HTMLFormElement>(null)
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<Problems>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)

  // With the focus a screen reader says what is wrong.
  useEffect(() => {
    if (Object.keys(problems).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problems])

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (saving) return
    const found: Problems = {
      ...(until === '' ? { until: 'missing' as const } : {}),
      ...(snoozeReasonSchema.safeParse(reason).success ? {} : { reason: true as const })
    }
    setProblems(found)
    setFailure(null)
    if (Object.keys(found).length > 0) return
    setSaving(true)
    const result = await useDebt.getState().snooze(credentialId, until, reason)
    setSaving(false)
    if (result.ok) {
      success(t('debt.snooze.done', { label, date: dayText(until, format) }))
      return onDone()
    }
    const problem = result.error.fields['until']
    if (problem !== undefined && isKnownKey(en.debt.snooze.problem, problem)) setProblems({ until: problem })
    else setFailure(errorText(result.error))
  }
  return { form, until, reason, problems, failure, saving, setUntil, setReason, submit }
}
