import { MultiSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocalizedText } from '../../i18n/use-localized-text'
import type { KeyPlace } from './key-place'
import type { Suggestion } from './use-suggestion'

interface TaskFieldProps {
  place: KeyPlace
  tasks: readonly string[]
  suggestion: Suggestion | null
  onChange(tasks: string[]): void
}

const SuggestionText = ({ suggestion }: { suggestion: Suggestion | null }) => {
  const { t } = useTranslation()
  const words = (): string => {
    if (suggestion === null) return ''
    if (suggestion.kind !== 'scopes') return t(`scopedKeys.suggestion.${suggestion.kind}`)
    if (suggestion.scopes.length === 0) return t('scopedKeys.suggestion.none')
    return t('scopedKeys.suggestion.scopes', { scopes: suggestion.scopes.join(', ') })
  }
  return (
    <Text size="xs" className="quiet" role="status" data-testid="scoped-key-suggestion">
      {words()}
    </Text>
  )
}

/** What a key is for, in tasks of the catalogue: from them follows the least that it must be allowed. */
export const TaskField = ({ place, tasks, suggestion, onChange }: TaskFieldProps) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const offered = place.provider.endpoints.filter(({ scopes }) => scopes !== undefined)
  if (offered.length === 0) return null
  return (
    <div>
      <MultiSelect
        label={t('scopedKeys.tasks')}
        description={t('scopedKeys.tasksHelp')}
        placeholder={tasks.length === 0 ? t('scopedKeys.tasksPlaceholder') : ''}
        data={offered.map(({ id, task }) => ({ value: id, label: text(task) }))}
        value={[...tasks]}
        onChange={onChange}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('scopedKeys.tasksClear') }}
        hidePickedOptions
        withScrollArea={false}
        nothingFoundMessage={t('scopedKeys.tasksNone')}
        data-testid="scoped-key-tasks"
      />
      <SuggestionText suggestion={suggestion} />
    </div>
  )
}
