import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFaultWords } from './fault-words'
import type { ConsumerFieldsProps } from './form-values'

/** What exactly the answer has to show. */
export const ExpectationFields = ({ values, faults, onChange }: ConsumerFieldsProps) => {
  const { t } = useTranslation()
  const words = useFaultWords(faults)
  const { expectation, member, contains } = values
  if (expectation === 'text') {
    return (
      <TextInput
        label={t('consumers.form.contains')}
        description={t('consumers.form.containsHelp')}
        value={contains}
        onChange={event => onChange({ contains: event.currentTarget.value })}
        error={words('contains')}
        required
        maxLength={300}
        spellCheck={false}
        data-testid="consumer-contains"
      />
    )
  }
  const isList = expectation === 'filled'
  return (
    <TextInput
      label={t(isList ? 'consumers.form.filledMember' : 'consumers.form.member')}
      description={t(isList ? 'consumers.form.filledMemberHelp' : 'consumers.form.memberHelp')}
      value={member}
      onChange={event => onChange({ member: event.currentTarget.value })}
      error={words('member')}
      required={!isList}
      maxLength={200}
      spellCheck={false}
      classNames={{ input: 'wire' }}
      data-testid="consumer-member"
    />
  )
}
