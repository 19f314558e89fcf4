import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCredentials } from '../../stores/credential-store'
import { useFeedback } from '../feedback/use-feedback'
import { useTimedToasts } from './use-timed-toasts'

/** Copies a key without showing it: main writes the clipboard, and clears it again. */
export const CopyButton = ({ id, label }: { id: string; label: string }) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const toasts = useTimedToasts()
  const copy = async (): Promise<void> => {
    const copied = unwrap(await useCredentials.getState().copy(id))
    if (copied) toasts.copied(label, copied.clearAfter)
  }
  return (
    <Button
      variant="default"
      leftSection={<IconCopy size={15} aria-hidden />}
      onClick={copy}
      data-testid="credential-copy"
    >
      {t('credentialDetails.copy')}
    </Button>
  )
}
