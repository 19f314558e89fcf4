import { Checkbox, Select, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TargetFaults } from './target-faults'
import { fileKinds, type TargetField, type TargetValues } from './target-values'

interface TargetFieldsProps {
  values: TargetValues
  faults: TargetFaults
  onChange(part: Partial<TargetValues>): void
}

const helped = ['variable', 'secretName', 'entry'] as const
const hasHelp = (field: TargetField): field is (typeof helped)[number] => helped.some(one => one === field)

const NameField = ({ field, values, faults, onChange }: TargetFieldsProps & { field: TargetField }) => {
  const { t } = useTranslation()
  return (
    <TextInput
      label={t(`destinations.addDialog.${field}`)}
      description={hasHelp(field) ? t(`destinations.addDialog.${field}Help`) : undefined}
      value={values[field]}
      onChange={event => onChange({ [field]: event.currentTarget.value })}
      error={faults[field]}
      classNames={{ input: 'wire' }}
      required
      maxLength={260}
      spellCheck={false}
      data-testid={`target-${field}`}
    />
  )
}

const OwnFields = (props: TargetFieldsProps) => {
  const { t } = useTranslation()
  const { values, onChange } = props
  switch (values.kind) {
    case 'dotenv':
      return <NameField {...props} field="variable" />
    case 'docker_secret':
      return <Text className="quiet">{t('destinations.addDialog.docker')}</Text>
    case 'kubernetes_secret':
      return (
        <>
          <NameField {...props} field="secretName" />
          <NameField {...props} field="entry" />
        </>
      )
    case 'json':
      return (
        <>
          <NameField {...props} field="keyMember" />
          <Checkbox
            label={t('destinations.addDialog.withBaseUrl')}
            checked={values.withBaseUrl}
            onChange={event => onChange({ withBaseUrl: event.currentTarget.checked })}
            data-testid="target-with-base-url"
          />
          {values.withBaseUrl && <NameField {...props} field="baseUrlMember" />}
        </>
      )
  }
}

/** What kind of file it is, and where in it the key stands. */
export const TargetFields = (props: TargetFieldsProps) => {
  const { t } = useTranslation()
  const { values, onChange } = props
  return (
    <>
      <Select
        label={t('destinations.addDialog.kind')}
        data={fileKinds.map(kind => ({ value: kind, label: t(`destinations.kinds.${kind}`) }))}
        value={values.kind}
        onChange={chosen => {
          const kind = fileKinds.find(one => one === chosen)
          if (kind) onChange({ kind })
        }}
        data-testid="target-kind"
      />
      <OwnFields {...props} />
    </>
  )
}
