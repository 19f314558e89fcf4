import { Checkbox, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { Rotation } from '@shared/schemas/rotation'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { FormButtons } from '../../components/form-buttons'
import { Notice } from '../../components/notice'
import { CheckFields } from './check-fields'
import { DurationField } from './duration-field'
import { useFaultWords } from './fault-words'
import type { ConsumerSubject } from './form-values'
import { useConsumerForm } from './use-consumer-form'

interface ConsumerDialogProps {
  credential: CredentialSummary
  subject: ConsumerSubject
  rotation: Rotation | undefined
  onClose(): void
}

const useTitle = ({ credential, subject }: ConsumerDialogProps): string => {
  const { t } = useTranslation()
  if (subject.kind === 'edit') return t('consumers.form.editTitle', { service: subject.consumer.service })
  if (subject.name !== '') return t('consumers.form.describeTitle', { service: subject.name })
  return t('consumers.form.addTitle', { label: credential.label })
}

/** Who uses a key, how it takes up a new one, and what shows that it has. */
export const ConsumerDialog = (props: ConsumerDialogProps) => {
  const { credential, subject, rotation, onClose } = props
  const { t } = useTranslation()
  const title = useTitle(props)
  const { form, values, faults, failure, busy, change, submit } = useConsumerForm(credential.id, subject, onClose)
  const words = useFaultWords(faults)
  const isNew = subject.kind === 'add'
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={title}
      size={600}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      <form ref={form} onSubmit={submit} autoComplete="off" noValidate data-testid="consumer-form">
        <Stack gap="md">
          {isNew && rotation && <Notice tone="quiet">{t('consumers.form.openRotation')}</Notice>}
          <TextInput
            label={t('consumers.form.service')}
            description={t(isNew && subject.name !== '' ? 'consumers.form.nameKept' : 'consumers.form.serviceHelp')}
            placeholder={t('consumers.form.servicePlaceholder')}
            value={values.service}
            onChange={event => change({ service: event.currentTarget.value })}
            error={words('service')}
            required
            maxLength={120}
            data-autofocus
            data-testid="consumer-service"
          />
          <TextInput
            label={t('consumers.form.host')}
            description={t('consumers.form.hostHelp')}
            value={values.host}
            onChange={event => change({ host: event.currentTarget.value })}
            error={words('host')}
            maxLength={253}
            data-testid="consumer-host"
          />
          <Textarea
            label={t('consumers.form.reload')}
            description={t('consumers.form.reloadHelp')}
            value={values.reload}
            onChange={event => change({ reload: event.currentTarget.value })}
            error={words('reload')}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={1000}
            data-testid="consumer-reload"
          />
          <Checkbox
            label={t('consumers.form.asks')}
            description={t('consumers.form.asksHelp')}
            checked={values.asks}
            onChange={event => change({ asks: event.currentTarget.checked })}
            data-testid="consumer-asks"
          />
          {values.asks && <CheckFields values={values} faults={faults} onChange={change} />}
          <DurationField
            label={t('consumers.form.cache')}
            description={t('consumers.form.cacheHelp')}
            value={values.cache}
            error={words('cache')}
            onChange={cache => change({ cache })}
            testId="consumer-cache"
          />
          <DurationField
            label={t('consumers.form.quiet')}
            description={t('consumers.form.quietHelp')}
            value={values.quiet}
            error={words('quiet')}
            onChange={quiet => change({ quiet })}
            testId="consumer-quiet"
          />
          {failure !== null && (
            <Notice tone="bad" urgent>
              {failure}
            </Notice>
          )}
          <div className="dialog-foot">
            <FormButtons
              submitLabel={t(isNew ? 'consumers.form.submitAdd' : 'consumers.form.submitEdit')}
              busy={busy}
              onCancel={onClose}
              testId="consumer-submit"
            />
          </div>
        </Stack>
      </form>
    </Modal>
  )
}
