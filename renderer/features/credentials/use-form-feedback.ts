import type { AppError } from '@shared/errors'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../feedback/use-error-text'
import { type FieldErrors, fieldErrors } from './field-errors'

interface FormFeedback {
  form: RefObject<HTMLFormElement | null>
  errors: FieldErrors
  /** What is wrong with the form as a whole. */
  failure: string | null
  /** Shows what is wrong before anything is sent; true where nothing is. */
  accept(errors: FieldErrors): boolean
  /** Shows what main said. */
  refuse(error: AppError): void
}

/** What a form shows after it was refused; the first field at fault takes the focus. */
export const useFormFeedback = (): FormFeedback => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const form = useRef<HTMLFormElement>(null)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [failure, setFailure] = useState<string | null>(null)

  // With the focus a screen reader says what is wrong.
  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])

  return {
    form,
    errors,
    failure,
    accept(found) {
      setErrors(found)
      setFailure(null)
      return Object.keys(found).length === 0
    },
    refuse(error) {
      setErrors(fieldErrors(error, t))
      setFailure(errorText(error))
    }
  }
}
