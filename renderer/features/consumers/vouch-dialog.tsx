import { Modal, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { FormButtons } from '../../components/form-buttons'

interface VouchDialogProps {
  service: string
  /** True where the old key is the one to be on. */
  back: boolean
  onVouch(reason: string): Promise<boolean>
  onClose(): void
}

/** As the contract has it. */
const least = 3

/** A person's word in the place of a proof: with a reason, which is kept. */
export const VouchDialog = ({ service, back, onVouch, onClose }: VouchDialogProps) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const isShort = reason.trim().length < least
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (isShort || busy) return
    setBusy(true)
    const noted = await onVouch(reason.trim())
    setBusy(false)
    if (noted) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t(back ? 'consumers.vouchDialog.titleBack' : 'consumers.vouchDialog.title', { service })}
      size={480}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      <form onSubmit={submit} noValidate autoComplete="off" data-testid="vouch-form">
        <Stack gap="md">
          <Text>{t('consumers.vouchDialog.text', { service })}</Text>
          <Textarea
            label={t('consumers.vouchDialog.reason')}
            description={t('consumers.vouchDialog.reasonHelp')}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
            error={tried && isShort ? t('consumers.vouchDialog.short') : null}
            required
            autosize
            minRows={2}
            maxRows={6}
            maxLength={500}
            data-autofocus
            data-testid="vouch-reason"
          />
          <FormButtons
            submitLabel={t('consumers.vouchDialog.confirm')}
            busy={busy}
            onCancel={onClose}
            testId="vouch-submit"
          />
        </Stack>
      </form>
    </Modal>
  )
}
