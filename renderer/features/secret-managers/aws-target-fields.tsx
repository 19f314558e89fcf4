import { Checkbox, Radio, Stack, TextInput } from '@mantine/core'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AwsTargetFaults, AwsTargetValues } from './aws-target'
import { ConnectionSelect } from './connection-select'
import { LocalOnlyLine } from './local-only-line'
import { SecretNameField } from './secret-name-field'

interface AwsTargetFieldsProps {
  values: AwsTargetValues
  faults: AwsTargetFaults
  onChange(part: Partial<AwsTargetValues>): void
}

const MemberFields = ({ values, faults, onChange }: AwsTargetFieldsProps) => {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('secretManagers.keyMember')}
        value={values.keyMember}
        onChange={event => onChange({ keyMember: event.currentTarget.value })}
        error={faults.keyMember}
        required
        maxLength={120}
        spellCheck={false}
        classNames={{ input: 'wire' }}
        data-testid="aws-key-member"
      />
      <Checkbox
        label={t('secretManagers.withBaseUrl')}
        checked={values.withBaseUrl}
        onChange={event => onChange({ withBaseUrl: event.currentTarget.checked })}
        data-testid="aws-with-base-url"
      />
      {values.withBaseUrl && (
        <TextInput
          label={t('secretManagers.baseUrlMember')}
          value={values.baseUrlMember}
          onChange={event => onChange({ baseUrlMember: event.currentTarget.value })}
          error={faults.baseUrlMember}
          required
          maxLength={120}
          spellCheck={false}
          classNames={{ input: 'wire' }}
          data-testid="aws-base-url-member"
        />
      )}
    </>
  )
}

/** Which secret in AWS Secrets Manager, and where in it the key stands. */
export const AwsTargetFields = (props: AwsTargetFieldsProps) => {
  const { t } = useTranslation()
  const { values, faults, onChange } = props
  const choose = useCallback((connectionId: string) => onChange({ connectionId }), [onChange])
  return (
    <Stack gap="md" data-testid="aws-target">
      <ConnectionSelect value={values.connectionId} error={faults.connectionId} onChange={choose} />
      <SecretNameField
        connectionId={values.connectionId}
        value={values.secretId}
        error={faults.secretId}
        onChange={secretId => onChange({ secretId })}
      />
      <Radio.Group
        label={t('secretManagers.form')}
        value={values.whole ? 'whole' : 'member'}
        onChange={form => onChange({ whole: form === 'whole' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="member" label={t('secretManagers.formMember')} data-testid="aws-form-member" />
          <Radio value="whole" label={t('secretManagers.formWhole')} data-testid="aws-form-whole" />
        </Stack>
      </Radio.Group>
      {!values.whole && <MemberFields {...props} />}
      <LocalOnlyLine />
    </Stack>
  )
}
