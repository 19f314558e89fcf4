import { Modal, Radio, Stack, Text } from '@mantine/core'
import type { AppError } from '@shared/errors'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { DestinationTarget } from '@shared/schemas/destination'
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { FormButtons } from '../../components/form-buttons'
import { Notice } from '../../components/notice'
import { useDestinations } from '../../stores/destination-store'
import { useErrorText } from '../feedback/use-error-text'
import { useFeedback } from '../feedback/use-feedback'
import { type AwsTargetValues, awsTargetOf, emptyAwsTarget, missingAwsFields } from '../secret-managers/aws-target'
import { AwsTargetFields } from '../secret-managers/aws-target-fields'
import { type ChosenFile, FileField } from './file-field'
import { type TargetFaults, targetFaults } from './target-faults'
import { TargetFields } from './target-fields'
import { emptyTarget, guessKind, missingFields, type TargetValues, targetOf } from './target-values'

interface AddDialogProps {
  credential: CredentialSummary
  onClose(): void
}

type Where = 'file' | 'aws'

/** In a file of this computer, or with a manager of secrets. */
const WhereField = ({ where, onChange }: { where: Where; onChange(where: Where): void }) => {
  const { t } = useTranslation()
  return (
    <Radio.Group
      label={t('destinations.addDialog.where')}
      value={where}
      onChange={chosen => onChange(chosen === 'aws' ? 'aws' : 'file')}
    >
      <Stack gap="xs" mt="xs">
        <Radio value="file" label={t('destinations.addDialog.inFile')} data-testid="where-file" />
        <Radio value="aws" label={t('destinations.addDialog.inAws')} data-testid="where-aws" />
      </Stack>
    </Radio.Group>
  )
}

/** Notes a place where a service reads this key; nothing is written by it. */
export const AddDialog = ({ credential, onClose }: AddDialogProps) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { success } = useFeedback()
  const [where, setWhere] = useState<Where>('file')
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const [values, setValues] = useState<TargetValues>(emptyTarget)
  const [aws, setAws] = useState<AwsTargetValues>(emptyAwsTarget)
  const [faults, setFaults] = useState<TargetFaults>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (Object.keys(faults).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faults])

  const settle = useCallback((names: readonly string[]): void => {
    setFaults(before => Object.fromEntries(Object.entries(before).filter(([name]) => !names.includes(name))))
  }, [])
  const change = (part: Partial<TargetValues>): void => {
    setValues(before => ({ ...before, ...part }))
    settle(Object.keys(part))
  }
  const changeAws = useCallback(
    (part: Partial<AwsTargetValues>): void => {
      setAws(before => ({ ...before, ...part }))
      settle(Object.keys(part))
    },
    [settle]
  )
  const turnTo = (place: Where): void => {
    setWhere(place)
    setFaults({})
    setFailure(null)
  }
  const choose = (file: ChosenFile): void => {
    setChosen(file)
    setFaults({})
    change({ kind: guessKind(file.path) })
  }
  const refuse = (error: AppError): void => {
    const found = targetFaults(error, t)
    setFaults(found)
    if (error.fields['path'] === 'taken') setFailure(t('destinations.taken'))
    else if (Object.keys(found).length === 0) setFailure(errorText(error))
  }
  const add = async (choiceId: string | null, target: DestinationTarget): Promise<void> => {
    setBusy(true)
    const result = await useDestinations.getState().create({ credentialId: credential.id, choiceId, target })
    setBusy(false)
    if (!result.ok) return refuse(result.error)
    success(t('destinations.addDialog.added'))
    onClose()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (busy) return
    const inFile = where === 'file'
    const missing = inFile ? missingFields(targetOf(values)) : missingAwsFields(aws)
    const found: TargetFaults = {
      ...(inFile && !chosen ? { file: t('destinations.addDialog.fileRequired') } : {}),
      ...Object.fromEntries(missing.map(field => [field, t('fieldError.required')]))
    }
    setFailure(null)
    setFaults(found)
    if (Object.keys(found).length > 0) return
    void add(inFile ? (chosen?.choiceId ?? null) : null, inFile ? targetOf(values) : awsTargetOf(aws))
  }
  return (
    <Modal
      opened
      onClose={() => !busy && onClose()}
      closeOnClickOutside={false}
      title={t('destinations.addDialog.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      <form ref={form} onSubmit={submit} autoComplete="off" noValidate data-testid="destination-form">
        <Stack gap="md">
          <WhereField where={where} onChange={turnTo} />
          {where === 'file' ? (
            <>
              <FileField chosen={chosen} error={faults.file} onChoose={choose} />
              <TargetFields values={values} faults={faults} onChange={change} />
            </>
          ) : (
            <AwsTargetFields values={aws} faults={faults} onChange={changeAws} />
          )}
          {failure && (
            <Notice tone="bad" urgent testId="destination-add-problem">
              {failure}
            </Notice>
          )}
          <Text size="xs" className="quiet">
            {t('destinations.addDialog.nothingWritten')}
          </Text>
          <FormButtons
            submitLabel={t('destinations.addDialog.submit')}
            busy={busy}
            onCancel={onClose}
            testId="destination-submit"
          />
        </Stack>
      </form>
    </Modal>
  )
}
