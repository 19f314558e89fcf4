import { Modal, Stack, TextInput } from '@mantine/core'
import type { AppError } from '@shared/errors'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { FormButtons } from '../../components/form-buttons'
import { useScopedKeys } from '../../stores/scoped-key-store'
import { daysOf } from './expiry-choice'
import { ExpiryFields } from './expiry-fields'
import { InSight } from './in-sight'
import type { KeyPlace } from './key-place'
import { LostAnswer } from './lost-answer'
import { ProblemNotice } from './problem-notice'
import { QuestionDialog } from './question-dialog'
import { withKnownScopes } from './scope-choice'
import { ScopeFields } from './scope-fields'
import { TaskField } from './task-field'
import { useAskedCall } from './use-asked-call'
import { useKeyDraft } from './use-key-draft'
import { useSuggestion } from './use-suggestion'

interface CreateDialogProps {
  place: KeyPlace
  onClose(): void
  /** Looks for what a lost answer has left. */
  onLook(): void
}

type Faults = Partial<Record<'name' | 'scopes' | 'ownDays', string>>

/** Makes a key at the provider. Its secret goes straight into the vault. */
export const CreateDialog = ({ place, onClose, onLook }: CreateDialogProps) => {
  const { t } = useTranslation()
  const { environment, mechanism } = place
  const { draft, change } = useKeyDraft(environment.id)
  const { name, tasks, scopes, expiry, ownDays } = draft
  const [faults, setFaults] = useState<Faults>({})
  const [error, setError] = useState<AppError | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const days = daysOf(expiry, ownDays)
  const { suggestion, suggest } = useSuggestion(environment.id, suggested =>
    change({
      scopes: withKnownScopes(
        useScopedKeys.getState().byEnvironment[environment.id]?.draft?.scopes ?? [],
        suggested,
        mechanism.scopes
      )
    })
  )
  const asked = useAskedCall({
    environment,
    send: confirmed =>
      useScopedKeys
        .getState()
        .create({ environmentId: environment.id, name: name.trim(), scopes, expiresInDays: days ?? null, confirmed }),
    onDone: onClose,
    onFail: setError
  })

  useEffect(() => {
    if (Object.keys(faults).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faults])

  const faultsOf = (): Faults => ({
    ...(name.trim() === '' ? { name: t('fieldError.required') } : {}),
    ...(mechanism.scopes.length > 0 && scopes.length === 0 ? { scopes: t('scopedKeys.scopeRequired') } : {}),
    ...(days === undefined ? { ownDays: t('scopedKeys.expiry.ownInvalid') } : {})
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const found = faultsOf()
    setFaults(found)
    setError(null)
    if (Object.keys(found).length === 0 && !asked.busy) asked.start()
  }
  const cancel = (): void => {
    if (asked.busy) return
    useScopedKeys.getState().keepDraft(environment.id, null)
    onClose()
  }
  return (
    <Modal
      opened
      onClose={cancel}
      closeOnClickOutside={false}
      closeOnEscape={asked.question === null}
      title={t('scopedKeys.createTitle', { provider: place.provider.name, environment: environment.name })}
      size={560}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      <form ref={form} onSubmit={submit} autoComplete="off" noValidate data-testid="scoped-key-form">
        <Stack gap="md">
          <TextInput
            label={t('common.name')}
            description={t('scopedKeys.nameHelp')}
            value={name}
            onChange={event => change({ name: event.currentTarget.value })}
            error={faults.name}
            required
            maxLength={120}
            data-autofocus
            data-testid="scoped-key-name"
          />
          <TaskField
            place={place}
            tasks={tasks}
            suggestion={suggestion}
            onChange={chosen => {
              change({ tasks: chosen })
              void suggest(chosen)
            }}
          />
          <ScopeFields
            place={place}
            scopes={scopes}
            error={faults.scopes}
            onChange={chosen => change({ scopes: chosen })}
          />
          <ExpiryFields choice={expiry} ownDays={ownDays} error={faults.ownDays} onChange={change} />
          {error && (
            <InSight key={error.fields['exchangeId'] ?? error.code}>
              {error.code === 'scoped_key_lost' ? (
                <LostAnswer error={error} place={place} onLook={onLook} />
              ) : (
                <ProblemNotice error={error} action="create" place={place} onLeave={onClose} />
              )}
            </InSight>
          )}
          <FormButtons
            submitLabel={t('scopedKeys.createSubmit')}
            busy={asked.busy}
            onCancel={cancel}
            testId="scoped-key-submit"
          />
        </Stack>
      </form>
      {asked.question && (
        <QuestionDialog
          question={asked.question}
          action="create"
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
