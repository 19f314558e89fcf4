import { Autocomplete, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { type SecretManagerSummary, secretManagerOrigin } from '@shared/schemas/secret-manager'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { FormButtons } from '../../components/form-buttons'
import { Notice } from '../../components/notice'
import { SecretField, type SecretFieldHandle } from '../credentials/secret-field'
import { type ConnectionField, commonRegions, placeIn } from './form-values'
import { LocalOnlyLine } from './local-only-line'
import { useConnectionForm } from './use-connection-form'

interface ConnectionFormProps {
  /** Null for a new one. */
  manager: SecretManagerSummary | null
  onDone(manager: SecretManagerSummary): void
  onCancel(): void
}

type Form = ReturnType<typeof useConnectionForm>

const PlaceFields = ({ form: { values, change, faultText } }: { form: Form }) => {
  const { t } = useTranslation()
  const { region } = placeIn(values)
  const own = secretManagerOrigin({ region: region === '' ? 'eu-south-2' : region, endpoint: null })
  return (
    <>
      <TextInput
        label={t('secretManagers.label')}
        placeholder={t('secretManagers.labelExample')}
        value={values.label}
        onChange={event => change({ label: event.currentTarget.value })}
        error={faultText('label')}
        required
        maxLength={120}
        data-autofocus
        data-testid="manager-label"
      />
      <Autocomplete
        label={t('secretManagers.region')}
        placeholder="eu-south-2"
        data={commonRegions}
        value={values.region}
        onChange={next => change({ region: next })}
        error={faultText('region')}
        required
        spellCheck={false}
        classNames={{ input: 'wire' }}
        data-testid="manager-region"
      />
      <TextInput
        label={t('secretManagers.endpoint')}
        description={t('secretManagers.endpointHelp', { own })}
        placeholder="https://"
        value={values.endpoint}
        onChange={event => change({ endpoint: event.currentTarget.value })}
        error={faultText('endpoint')}
        maxLength={300}
        spellCheck={false}
        classNames={{ input: 'wire' }}
        data-testid="manager-endpoint"
      />
    </>
  )
}

const AccessFields = ({ form }: { form: Form }) => {
  const { t } = useTranslation()
  const { values, change, faultText, secret, token } = form
  const secretField = (
    field: Extract<ConnectionField, 'secretAccessKey' | 'sessionToken'>,
    ref: RefObject<SecretFieldHandle | null>,
    testId: string
  ): ReactNode => (
    <SecretField
      ref={ref}
      label={t(`secretManagers.${field}`)}
      showLabel={t('secretManagers.show')}
      error={faultText(field)}
      onLength={() => form.clearFault(field)}
      testId={testId}
    />
  )
  return (
    <>
      <TextInput
        label={t('secretManagers.accessKeyId')}
        description={t('secretManagers.accessHelp')}
        value={values.accessKeyId}
        onChange={event => change({ accessKeyId: event.currentTarget.value })}
        error={faultText('accessKeyId')}
        required
        maxLength={128}
        autoComplete="off"
        spellCheck={false}
        classNames={{ input: 'wire' }}
        data-testid="manager-access-key-id"
      />
      {secretField('secretAccessKey', secret, 'manager-secret')}
      <Checkbox
        label={t('secretManagers.withToken')}
        description={t('secretManagers.withTokenHelp')}
        checked={values.withToken}
        onChange={event => change({ withToken: event.currentTarget.checked })}
        data-testid="manager-with-token"
      />
      {values.withToken && secretField('sessionToken', token, 'manager-token')}
    </>
  )
}

const KeptAccess = ({ manager, onReplace }: { manager: SecretManagerSummary; onReplace(): void }) => {
  const { t } = useTranslation()
  return (
    <Group justify="space-between" gap="md">
      <Text>{t('secretManagers.kept', { end: manager.accessKeyEnd })}</Text>
      <Button variant="default" onClick={onReplace} data-testid="manager-replace-access">
        {t('secretManagers.replaceAccess')}
      </Button>
    </Group>
  )
}

/** How a secret manager is reached. What fails keeps what was typed, and never a secret. */
export const ConnectionForm = ({ manager, onDone, onCancel }: ConnectionFormProps) => {
  const { t } = useTranslation()
  const form = useConnectionForm(manager, onDone)
  return (
    <form ref={form.element} onSubmit={form.submit} autoComplete="off" noValidate data-testid="manager-form">
      <Stack gap="md">
        <LocalOnlyLine />
        <PlaceFields form={form} />
        {form.elsewhere && <Notice tone="warn">{t('secretManagers.elsewhere')}</Notice>}
        {manager && !form.asksAccess ? (
          <KeptAccess manager={manager} onReplace={form.replaceAccess} />
        ) : (
          <AccessFields form={form} />
        )}
        {form.failure && (
          <Notice tone="bad" urgent testId="manager-problem">
            {form.failure}
          </Notice>
        )}
        <FormButtons
          submitLabel={t('secretManagers.save')}
          busy={form.busy}
          onCancel={onCancel}
          testId="manager-submit"
        />
      </Stack>
    </form>
  )
}
