import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface FormButtonsProps {
  submitLabel: string
  busy: boolean
  disabled?: boolean
  onCancel(): void
  /** Of the button that submits. */
  testId: string
}

/** The end of a form: leave it, or submit it. */
export const FormButtons = ({ submitLabel, busy, disabled = false, onCancel, testId }: FormButtonsProps) => {
  const { t } = useTranslation()
  return (
    <Group justify="flex-end" gap="sm">
      <Button variant="default" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
      <Button type="submit" loading={busy} disabled={disabled} data-testid={testId}>
        {submitLabel}
      </Button>
    </Group>
  )
}
