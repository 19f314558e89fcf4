import { Button, Group, Stack } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVault } from '../../stores/vault-store'
import { SecretField, type SecretFieldHandle } from '../credentials/secret-field'
import { useErrorText } from '../feedback/use-error-text'

/** The passphrase of a vault that is locked. It passes to main and is forgotten here, right or wrong. */
export const UnlockForm = () => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const field = useRef<SecretFieldHandle>(null)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<{ words: string } | null>(null)

  // Each hand-over puts a new field in the place of the old one; whoever tries again need not look for it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows each answer.
  useEffect(() => field.current?.focus(), [wrong])

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy || !field.current || field.current.isEmpty()) return field.current?.focus()
    setBusy(true)
    const result = await useVault.getState().unlock(field.current.take())
    setBusy(false)
    if (result.ok) return
    setWrong({ words: result.error.code === 'passphrase_wrong' ? t('passphrase.wrong') : errorText(result.error) })
  }
  return (
    <form onSubmit={submit} autoComplete="off" noValidate data-testid="unlock-form">
      <Stack gap="md" maw={380}>
        <SecretField
          ref={field}
          label={t('passphrase.field')}
          showLabel={t('passphrase.show')}
          error={wrong?.words}
          onLength={() => setWrong(null)}
          testId="unlock-passphrase"
        />
        <Group gap="sm">
          <Button type="submit" loading={busy} data-testid="unlock-submit">
            {t('passphrase.unlock')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
