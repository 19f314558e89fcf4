import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorklists } from '../../stores/worklist-store'
import { filterEntries, noFilter } from '../credentials/credential-filter'
import { KeyTable } from './key-table'
import { type Choice, mostKeys } from './start-choice'

interface StartChooseProps {
  choices: readonly Choice[]
  chosen: ReadonlySet<string>
  /** Of those that were wanted, how many cannot be in it. */
  leftOut: number
  onChoose(chosen: ReadonlySet<string>): void
  onNext(): void
}

/** Which keys: found by words, chosen one by one or all that are shown. */
export const StartChoose = ({ choices, chosen, leftOut, onChoose, onNext }: StartChooseProps) => {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const [onlyChosen, setOnlyChosen] = useState(false)
  const wanted = useDeferredValue(words)
  const shown = useMemo(() => {
    const found = filterEntries(choices, { ...noFilter, words: wanted }) as readonly Choice[]
    return onlyChosen ? found.filter(({ credential }) => chosen.has(credential.id)) : found
  }, [choices, wanted, onlyChosen, chosen])
  const tooMany = chosen.size > mostKeys
  const none = choices.length === 0 ? t('worklists.start.noKeys') : t('worklists.start.nothingFound')
  return (
    <Stack gap="sm" data-testid="worklist-choose">
      <Group gap="sm">
        <TextInput
          className="view-filter"
          aria-label={t('worklists.start.filter')}
          placeholder={t('worklists.start.filterPlaceholder')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={words}
          onChange={event => setWords(event.currentTarget.value)}
          spellCheck={false}
          data-autofocus
          data-testid="worklist-key-filter"
        />
        <Checkbox
          label={t('worklists.start.onlyChosen')}
          checked={onlyChosen}
          onChange={event => setOnlyChosen(event.currentTarget.checked)}
        />
      </Group>
      {shown.length > 0 ? (
        <KeyTable choices={shown} chosen={chosen} onChoose={onChoose} />
      ) : (
        <div className="start-keys">
          <Text className="quiet" m="auto">
            {none}
          </Text>
        </div>
      )}
      {leftOut > 0 && (
        <Text size="xs" className="tone-warn" data-testid="worklist-left-out">
          {t('worklists.start.leftOut', { count: leftOut })}
        </Text>
      )}
      <Group justify="space-between" gap="sm">
        <Text role="status" className={tooMany ? 'tone-bad' : 'quiet'} data-testid="worklist-chosen">
          {tooMany ? t('worklists.start.tooMany') : t('worklists.start.chosen', { count: chosen.size })}
        </Text>
        <Group gap="sm">
          <Button variant="default" onClick={() => useWorklists.getState().dismiss()}>
            {t('common.cancel')}
          </Button>
          <Button
            disabled={chosen.size === 0 || tooMany}
            {...(chosen.size === 0 ? { title: t('worklists.start.noneChosen') } : {})}
            onClick={onNext}
            data-testid="worklist-next"
          >
            {t('worklists.start.next')}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}
