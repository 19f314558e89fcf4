import { Collapse, Group, Stack, TagsInput, TextInput, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldErrors } from './field-errors'
import type { KeyValues } from './key-values'
import { useKnownTags } from './known-tags'

interface DetailsFieldsProps {
  values: KeyValues
  errors: FieldErrors
  onChange(values: KeyValues): void
}

const hasDetails = ({ tags, details: { owner, issuedOn, expiresOn, consumers } }: KeyValues): boolean =>
  tags.length > 0 || owner !== '' || issuedOn !== null || expiresOn !== null || consumers.length > 0

/** What people note beside a key; put away until it is wanted. */
export const DetailsFields = ({ values, errors, onChange }: DetailsFieldsProps) => {
  const { t } = useTranslation()
  const [wanted, setOpen] = useState(() => hasDetails(values))
  // What is at fault is not hidden.
  const open = wanted || [errors.tags, errors.owner, errors.issuedOn, errors.expiresOn, errors.consumers].some(Boolean)
  const tags = useKnownTags()
  const id = useId()
  const { details } = values
  const note = (change: Partial<KeyValues['details']>): void =>
    onChange({ ...values, details: { ...details, ...change } })
  const Icon = open ? IconChevronDown : IconChevronRight
  return (
    <Stack gap="sm">
      <UnstyledButton
        className="disclosure"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        data-testid="credential-details-toggle"
      >
        <Icon size={15} aria-hidden />
        {t('credentialForm.details')}
      </UnstyledButton>
      <Collapse expanded={open} id={id} keepMounted={false} transitionDuration={0}>
        <Stack gap="md">
          <TagsInput
            label={t('credentialForm.tags')}
            description={t('credentialForm.tagsHelp')}
            data={tags}
            value={values.tags}
            onChange={chosen => onChange({ ...values, tags: chosen })}
            error={errors.tags}
            maxTags={20}
            maxLength={40}
            acceptValueOnBlur
            withScrollArea={false}
            data-testid="credential-tags"
          />
          <TextInput
            label={t('credentialForm.owner')}
            value={details.owner}
            onChange={event => note({ owner: event.currentTarget.value })}
            error={errors.owner}
            maxLength={120}
            data-testid="credential-owner"
          />
          <Group gap="md" grow align="flex-start" className="field-pair">
            <TextInput
              type="date"
              label={t('credentialForm.issuedOn')}
              value={details.issuedOn ?? ''}
              onChange={event => note({ issuedOn: event.currentTarget.value || null })}
              error={errors.issuedOn}
              data-testid="credential-issued"
            />
            <TextInput
              type="date"
              label={t('credentialForm.expiresOn')}
              value={details.expiresOn ?? ''}
              onChange={event => note({ expiresOn: event.currentTarget.value || null })}
              error={errors.expiresOn}
              data-testid="credential-expires"
            />
          </Group>
          <TagsInput
            label={t('credentialForm.consumers')}
            description={t('credentialForm.consumersHelp')}
            value={details.consumers}
            onChange={consumers => note({ consumers })}
            error={errors.consumers}
            maxTags={50}
            maxLength={120}
            acceptValueOnBlur
            withScrollArea={false}
            data-testid="credential-consumers"
          />
        </Stack>
      </Collapse>
    </Stack>
  )
}
