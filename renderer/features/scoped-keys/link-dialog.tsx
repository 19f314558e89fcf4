import { Modal, Radio, Stack, Text } from '@mantine/core'
import type { ScopedKeyEntry } from '@shared/schemas/scoped-key'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { FormButtons } from '../../components/form-buttons'
import { Notice } from '../../components/notice'
import { useScopedKeys } from '../../stores/scoped-key-store'
import { useErrorText } from '../feedback/use-error-text'
import { useFeedback } from '../feedback/use-feedback'
import type { KeyPlace } from './key-place'
import { useCredentialsOf } from './use-credentials-of'

interface LinkDialogProps {
  entry: ScopedKeyEntry
  place: KeyPlace
  onClose(): void
}

const none = 'none'

/** A person says which key of the vault it is, where that cannot be told by itself. */
export const LinkDialog = ({ entry, place, onClose }: LinkDialogProps) => {
  const { t } = useTranslation()
  const { success } = useFeedback()
  const errorText = useErrorText()
  const { link, name, prefix } = entry
  const credentials = useCredentialsOf(place.environment.id)
  const fitting = link.kind === 'ambiguous' ? link.credentialIds : []
  const sorted = [...credentials].sort(
    (one, other) => Number(fitting.includes(other.id)) - Number(fitting.includes(one.id))
  )
  const before = link.kind === 'linked' ? link.credentialId : ''
  const [chosen, setChosen] = useState(before)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const credentialId = chosen === none ? null : chosen
    const result = await useScopedKeys.getState().link(place.environment.id, entry.id, credentialId)
    setBusy(false)
    if (!result.ok) return setFailure(errorText(result.error))
    if (!result.value) {
      return setFailure(t(credentialId ? 'scopedKeys.linking.differs' : 'scopedKeys.linking.stays', { prefix }))
    }
    success(t('scopedKeys.linking.done', { name }))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('scopedKeys.linking.title', { name })}
      size={480}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text>{t('scopedKeys.linking.text', { provider: place.provider.name })}</Text>
          {prefix && <p className="wire wire-box">{prefix}</p>}
          <Radio.Group value={chosen} onChange={setChosen} aria-label={t('scopedKeys.linking.choices')}>
            <Stack gap="xs" className="link-choices">
              {sorted.map(({ id, label, fingerprint }) => (
                <Radio
                  key={id}
                  value={id}
                  label={
                    <>
                      {label} <span className="wire quiet">{fingerprint}</span>{' '}
                      {fitting.includes(id) && <span className="quiet">· {t('scopedKeys.linking.fits')}</span>}
                    </>
                  }
                  data-testid="link-choice"
                />
              ))}
              {before !== '' && <Radio value={none} label={t('scopedKeys.linking.none')} data-testid="link-none" />}
            </Stack>
          </Radio.Group>
          {failure && (
            <Notice tone="bad" urgent testId="link-failure">
              {failure}
            </Notice>
          )}
          <FormButtons
            submitLabel={t('scopedKeys.linking.submit')}
            busy={busy}
            disabled={chosen === '' || chosen === before}
            onCancel={onClose}
            testId="link-submit"
          />
        </Stack>
      </form>
    </Modal>
  )
}
