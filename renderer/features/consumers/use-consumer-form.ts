import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsumers } from '../../stores/consumer-store'
import { useErrorText } from '../feedback/use-error-text'
import { useFeedback } from '../feedback/use-feedback'
import {
  blankValues,
  type ConsumerFaults,
  type ConsumerSubject,
  type ConsumerValues,
  detailsOf,
  faultsFrom,
  faultsOf,
  valuesOf
} from './form-values'

interface ConsumerForm {
  form: RefObject<HTMLFormElement | null>
  values: ConsumerValues
  faults: ConsumerFaults
  /** What is wrong with the form as a whole. */
  failure: string | null
  busy: boolean
  change(part: Partial<ConsumerValues>): void
  submit(event: FormEvent): Promise<void>
}

/** What was entered for a service, until it is saved. */
export const useConsumerForm = (credentialId: string, subject: ConsumerSubject, onDone: () => void): ConsumerForm => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { success } = useFeedback()
  const form = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState(() =>
    subject.kind === 'edit' ? valuesOf(subject.consumer) : blankValues(subject.name)
  )
  const [faults, setFaults] = useState<ConsumerFaults>({})
  const [refusals, setRefusals] = useState(0)
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  // With the focus a screen reader says what is wrong.
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusals])

  const refuse = (found: ConsumerFaults): void => {
    setFaults(found)
    setRefusals(count => count + 1)
  }
  const change = (part: Partial<ConsumerValues>): void => {
    const next = { ...values, ...part }
    setValues(next)
    // What has been put right is no longer at fault.
    const left = Object.keys(faultsOf(next))
    setFaults(Object.fromEntries(Object.entries(faults).filter(([field]) => left.includes(field))))
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const details = detailsOf(values)
    setFailure(null)
    if (busy || details === null) return refuse(faultsOf(values))
    setBusy(true)
    const { create, update } = useConsumers.getState()
    const result = await (subject.kind === 'edit'
      ? update({ id: subject.consumer.id, ...details })
      : create({ credentialId, ...details }))
    setBusy(false)
    if (!result.ok) {
      refuse(result.error.code === 'invalid_input' ? faultsFrom(result.error.fields) : {})
      return setFailure(errorText(result.error))
    }
    success(t(subject.kind === 'edit' ? 'consumers.form.updated' : 'consumers.form.added', details))
    onDone()
  }
  return {
    form,
    values,
    faults,
    failure,
    busy,
    change,
    submit
  }
}
