import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { FocusReturn } from './focus-return'

interface ConfirmDialogProps {
  title: string
  children: ReactNode
  confirmLabel: string
  cancelLabel: string
  closeLabel: string
  danger?: boolean
  busy?: boolean
  /** A word that has to be typed before the button works. */
  typed?: { label: string; word: string }
  testId?: string
  onConfirm(): void
  onCancel(): void
}

/** Asks before something that cannot be undone. Mount it to ask, unmount it to be done: it keeps nothing. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const { title, children, confirmLabel, cancelLabel, closeLabel, danger, busy, typed, testId, onConfirm, onCancel } =
    props
  const [word, setWord] = useState('')
  const allowed = !typed || word.trim() === typed.word
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (allowed && !busy) onConfirm()
  }
  return (
    <Modal opened onClose={onCancel} title={title} closeButtonProps={{ 'aria-label': closeLabel }}>
      <FocusReturn />
      <form onSubmit={submit}>
        <Stack gap="md">
          {children}
          {typed && (
            <TextInput
              label={typed.label}
              value={word}
              onChange={event => setWord(event.currentTarget.value)}
              autoComplete="off"
              spellCheck={false}
              data-autofocus
              data-testid="confirm-word"
            />
          )}
          <Group justify="flex-end" gap="sm">
            {/* Cancel takes the focus first, so that Enter alone never destroys anything. */}
            <Button variant="default" onClick={onCancel} {...(typed ? {} : { 'data-autofocus': true })}>
              {cancelLabel}
            </Button>
            <Button
              type="submit"
              disabled={!allowed}
              loading={busy ?? false}
              {...(danger ? { className: 'danger-button' } : {})}
              {...(testId ? { 'data-testid': testId } : {})}
            >
              {confirmLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
