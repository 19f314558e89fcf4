import { Modal, Stack, TextInput } from '@mantine/core'
import type { AppError } from '@shared/errors'
import type { ScopedKeyEntry } from '@shared/schemas/scoped-key'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { FormButtons } from '../../components/form-buttons'
import { useScopedKeys } from '../../stores/scoped-key-store'
import { useFeedback } from '../feedback/use-feedback'
import { InSight } from './in-sight'
import type { KeyPlace } from './key-place'
import { ProblemNotice } from './problem-notice'
import { QuestionDialog } from './question-dialog'
import { sameScopes } from './scope-choice'
import { ScopeFields } from './scope-fields'
import { useAskedCall } from './use-asked-call'

interface EditDialogProps {
  entry: ScopedKeyEntry
  place: KeyPlace
  onClose(): void
}

/** Changes name and scopes of a key at the provider; the key itself stays the same. */
export const EditDialog = ({ entry, place, onClose }: EditDialogProps) => {
  const { t } = useTranslation()
  const { success } = useFeedback()
  const { environment } = place
  const [name, setName] = useState(entry.name)
  const [scopes, setScopes] = useState<readonly string[]>(entry.scopes)
  const [missing, setMissing] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const changesScopes = !sameScopes(scopes, entry.scopes)
  const changesName = name.trim() !== entry.name.trim()
  const asked = useAskedCall({
    environment,
    send: confirmed =>
      useScopedKeys.getState().edit({
        environmentId: environment.id,
        keyId: entry.id,
        ...(changesName ? { name: name.trim() } : {}),
        ...(changesScopes ? { scopes: [...scopes] } : {}),
        confirmed
      }),
    onDone(key) {
      success(t('scopedKeys.edited', { name: key.name }))
      onClose()
    },
    onFail: setError
  })
  const close = (): void => {
    if (!asked.busy) onClose()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setError(null)
    setMissing(name.trim() === '')
    if (name.trim() !== '' && !asked.busy) asked.start()
  }
  return (
    <Modal
      opened
      onClose={close}
      closeOnClickOutside={false}
      closeOnEscape={asked.question === null}
      title={t('scopedKeys.editTitle', { name: entry.name })}
      size={560}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      <form onSubmit={submit} autoComplete="off" noValidate data-testid="scoped-key-edit-form">
        <Stack gap="md">
          <TextInput
            label={t('common.name')}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
            error={missing && t('fieldError.required')}
            required
            maxLength={120}
            data-autofocus
            data-testid="scoped-key-name"
          />
          <ScopeFields place={place} scopes={scopes} onChange={setScopes} />
          {error && (
            <InSight>
              <ProblemNotice error={error} action="edit" place={place} onLeave={onClose} />
            </InSight>
          )}
          <FormButtons
            submitLabel={t('scopedKeys.editSubmit')}
            busy={asked.busy}
            disabled={!changesName && !changesScopes}
            onCancel={close}
            testId="scoped-key-submit"
          />
        </Stack>
      </form>
      {asked.question && (
        <QuestionDialog
          question={asked.question}
          action="edit"
          place={place}
          name={name.trim()}
          scopes={scopes}
          busy={asked.busy}
          onConfirm={asked.confirm}
          onDismiss={asked.dismiss}
        />
      )}
    </Modal>
  )
}
