import type { SecretManagerSummary } from '@shared/schemas/secret-manager'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSecretManagers } from '../../stores/secret-manager-store'
import type { SecretFieldHandle } from '../credentials/secret-field'
import { useErrorText } from '../feedback/use-error-text'
import {
  type ConnectionFaults,
  type ConnectionField,
  type ConnectionValues,
  faultsOf,
  leadsElsewhere,
  missingIn,
  placeIn,
  valuesOf
} from './form-values'

export const useConnectionForm = (
  manager: SecretManagerSummary | null,
  onDone: (manager: SecretManagerSummary) => void
) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const [values, setValues] = useState<ConnectionValues>(() => valuesOf(manager))
  const [faults, setFaults] = useState<ConnectionFaults>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [replacing, setReplacing] = useState(false)
  const [busy, setBusy] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  const secret = useRef<SecretFieldHandle>(null)
  const token = useRef<SecretFieldHandle>(null)
  const elsewhere = manager !== null && leadsElsewhere(values, manager)
  const asksAccess = manager === null || replacing || elsewhere

  useEffect(() => {
    if (Object.keys(faults).length > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faults])

  const clearFault = (field: ConnectionField): void =>
    setFaults(({ [field]: gone, ...others }) => (gone ? others : { ...others }))
  const change = (part: Partial<ConnectionValues>): void => {
    setValues(before => ({ ...before, ...part }))
    setFaults({})
  }
  const faultText = (field: ConnectionField): string | undefined => {
    const fault = faults[field]
    if (!fault) return undefined
    return fault === 'required' ? t('fieldError.required') : t(`secretManagers.invalid.${field}`)
  }

  const save = async (): Promise<void> => {
    setBusy(true)
    const access = asksAccess
      ? {
          accessKeyId: values.accessKeyId.trim(),
          secretAccessKey: secret.current?.take() ?? '',
          sessionToken: values.withToken ? (token.current?.take() ?? '') : null
        }
      : null
    const { create, update } = useSecretManagers.getState()
    const place = placeIn(values)
    const asked = manager
      ? update({ id: manager.id, ...place, access })
      : create({ ...place, access: access ?? { accessKeyId: '', secretAccessKey: '', sessionToken: null } })
    const result = await asked
    setBusy(false)
    if (result.ok) return onDone(result.value)
    const found = faultsOf(result.error)
    setFaults(found)
    if (Object.keys(found).length === 0) setFailure(errorText(result.error))
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (busy) return
    setFailure(null)
    const given = {
      secretAccessKey: secret.current?.isEmpty() === false,
      sessionToken: token.current?.isEmpty() === false
    }
    const missing = missingIn(values, asksAccess ? given : null)
    setFaults(missing)
    if (Object.keys(missing).length === 0) void save()
  }

  return {
    element,
    secret,
    token,
    values,
    change,
    faultText,
    clearFault,
    failure,
    busy,
    elsewhere,
    asksAccess,
    replaceAccess: () => setReplacing(true),
    submit
  }
}
