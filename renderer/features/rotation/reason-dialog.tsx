import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'

interface ReasonDialogProps {
  title: string
  children: ReactNode
  reasonLabel: string
  placeholder?: string
  /** A word that has to be typed before the button works. */
  typed?: { label: string; word: string }
  submitLabel: string
  cancelLabel?: string
  danger?: boolean
  testId: string
  /** The dialog is gone before it is known how that went: the plan behind it tells. */
  onSubmit(reason: string): void
  onClose(): void
}

/** Asks for the reason of something that a person says or decides; it goes into the audit log. */
export const ReasonDialog = (props: ReasonDialogProps) => {
  const { title, children, reasonLabel, placeholder, typed, submitLabel, cancelLabel, danger, testId } = props
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [word, setWord] = useState('')
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const allowed = !typed || word.trim() === typed.word
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!allowed) return
    if (reason.trim().length < 3) {
      setMissing(true)
      field.current?.focus()
      return
    }
    props.onClose()
    props.onSubmit(reason.trim())
  }
  return (
    <Modal opened onClose={props.onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <FocusReturn />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {children}
          <Textarea
            ref={field}
            label={reasonLabel}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
            error={missing && reason.trim().length < 3 ? t('rotation.reasonMissing') : undefined}
            maxLength={500}
            autosize
            minRows={2}
            maxRows={6}
            required
            data-autofocus
            data-testid="reason-text"
            {...(placeholder ? { placeholder } : {})}
          />
          {typed && (
            <TextInput
              label={typed.label}
              value={word}
              onChange={event => setWord(event.currentTarget.value)}
              autoComplete="off"
              spellCheck={false}
              data-testid="confirm-word"
            />
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={props.onClose}>
              {cancelLabel ?? t('common.cancel')}
            </Button>
            <Button type="submit" disabled={!allowed} className={danger ? 'danger-button' : ''} data-testid={testId}>
              {submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
