import { Button, Fieldset, Group, Input, Stack } from '@mantine/core'
import type { CommandOutput } from '@shared/ipc/contract'
import { IconFile, IconFilePlus } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useDestinations } from '../../stores/destination-store'
import { useFeedback } from '../feedback/use-feedback'

export type ChosenFile = NonNullable<CommandOutput<'destinations.choose'>>

interface FileFieldProps {
  chosen: ChosenFile | null
  error: string | undefined
  onChoose(chosen: ChosenFile): void
}

/** A file that is there, or the name of a new one, through the dialog of the system. */
export const FileField = ({ chosen, error, onChoose }: FileFieldProps) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const errorId = useId()
  const choose = async (kind: 'existing' | 'new'): Promise<void> => {
    const found = unwrap(await useDestinations.getState().choose(kind))
    if (found) onChoose(found)
  }
  return (
    <Fieldset
      variant="unstyled"
      legend={t('destinations.addDialog.file')}
      classNames={{ legend: 'mantine-InputWrapper-label' }}
    >
      <Stack gap="xs">
        <p
          className={chosen ? 'wire destination-path' : 'quiet destination-path'}
          role="status"
          data-testid="chosen-file"
        >
          {chosen?.path ?? t('destinations.addDialog.noFile')}
        </p>
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconFile size={15} aria-hidden />}
            onClick={() => void choose('existing')}
            {...(error ? { 'aria-invalid': true, 'aria-describedby': errorId } : {})}
            data-autofocus
            data-testid="choose-file"
          >
            {t(chosen ? 'destinations.addDialog.chooseOther' : 'destinations.addDialog.choose')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFilePlus size={15} aria-hidden />}
            onClick={() => void choose('new')}
            data-testid="choose-new-file"
          >
            {t('destinations.addDialog.chooseNew')}
          </Button>
        </Group>
        {error && <Input.Error id={errorId}>{error}</Input.Error>}
      </Stack>
    </Fieldset>
  )
}
