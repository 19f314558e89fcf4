import { Button, Group, Stack, Text } from '@mantine/core'
import { IconClipboard, IconFileSearch } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useWhichKey } from '../../stores/which-key-store'
import { SecretField, type SecretFieldHandle } from '../credentials/secret-field'
import { useErrorText } from '../feedback/use-error-text'

export const KeyQuestion = () => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { ask, error } = useWhichKey()
  const field = useRef<SecretFieldHandle>(null)
  const [lacks, setLacks] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const isEmpty = field.current?.isEmpty() ?? true
    setLacks(isEmpty)
    if (isEmpty) field.current?.focus()
    else void ask({ from: 'text', text: field.current?.take() ?? '' })
  }
  return (
    <form onSubmit={submit} autoComplete="off" noValidate>
      <Stack gap="md">
        <Text>{t('whichKey.intro')}</Text>
        {error && (
          <Notice tone="bad" urgent testId="which-key-error">
            {error.code === 'import_unreadable' ? t('whichKey.problem') : errorText(error)}
          </Notice>
        )}
        <Group gap="sm">
          <Button
            leftSection={<IconClipboard size={15} aria-hidden />}
            onClick={() => void ask({ from: 'clipboard' })}
            data-autofocus
            data-testid="which-key-paste"
          >
            {t('whichKey.paste')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileSearch size={15} aria-hidden />}
            onClick={() => void ask({ from: 'dialog' })}
            data-testid="which-key-file"
          >
            {t('whichKey.file')}
          </Button>
        </Group>
        <SecretField
          ref={field}
          label={t('whichKey.field')}
          showLabel={t('whichKey.show')}
          error={lacks ? t('whichKey.required') : undefined}
          testId="which-key-text"
        />
        <Group justify="flex-end">
          <Button type="submit" variant="default" data-testid="which-key-ask">
            {t('whichKey.ask')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
