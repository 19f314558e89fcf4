import { Modal, Stack, Text } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { FormButtons } from '../../components/form-buttons'
import { Notice } from '../../components/notice'
import { useVault } from '../../stores/vault-store'
import { SecretField, type SecretFieldHandle } from '../credentials/secret-field'
import { useErrorText } from '../feedback/use-error-text'
import { minPassphraseLength, passphraseStanding } from './passphrase-length'

/** A vault in a file, under a passphrase: always a choice, with what it costs said before. */
export const PassphraseDialog = ({ onClose }: { onClose(): void }) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const first = useRef<SecretFieldHandle>(null)
  const second = useRef<SecretFieldHandle>(null)
  // Only the length is known here; the text stays in the field.
  const [length, setLength] = useState(0)
  const [different, setDifferent] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const standing = passphraseStanding(length)
  const words = {
    short: t('passphrase.tooShort', { count: minPassphraseLength - length }),
    enough: t('passphrase.longEnough'),
    long: t('passphrase.long')
  }

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy || !first.current || !second.current) return
    if (standing === 'short') return first.current.focus()
    if (!first.current.equals(second.current)) {
      setDifferent(true)
      return second.current.clear()
    }
    setBusy(true)
    setFailure(null)
    second.current.clear()
    const result = await useVault.getState().createWithPassphrase(first.current.take())
    setBusy(false)
    setLength(0)
    if (result.ok) return onClose()
    setFailure(errorText(result.error))
  }
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('passphrase.title')}
      size={480}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      <form onSubmit={submit} autoComplete="off" noValidate data-testid="passphrase-form">
        <Stack gap="md">
          <Text>{t('passphrase.text')}</Text>
          <Notice tone="warn" title={t('passphrase.warningTitle')}>
            {t('passphrase.warning')}
          </Notice>
          <Stack gap={4}>
            <SecretField
              ref={first}
              label={t('passphrase.field')}
              description={t('passphrase.hint', { min: minPassphraseLength })}
              showLabel={t('passphrase.show')}
              error={undefined}
              autoFocus
              onLength={setLength}
              testId="passphrase"
            />
            <Text className="quiet" size="xs" role="status" data-testid="passphrase-length">
              {length === 0 ? ' ' : words[standing]}
            </Text>
          </Stack>
          <SecretField
            ref={second}
            label={t('passphrase.repeat')}
            showLabel={t('passphrase.show')}
            error={different ? t('passphrase.different') : undefined}
            onLength={() => setDifferent(false)}
            testId="passphrase-again"
          />
          {failure && (
            <Notice tone="bad" urgent>
              {failure}
            </Notice>
          )}
          <FormButtons
            submitLabel={t('passphrase.create')}
            busy={busy}
            disabled={standing === 'short'}
            onCancel={onClose}
            testId="passphrase-submit"
          />
        </Stack>
      </form>
    </Modal>
  )
}
