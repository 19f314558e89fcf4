import { Button, Group, Menu, TextInput, UnstyledButton } from '@mantine/core'
import {
  IconAdjustmentsHorizontal,
  IconDots,
  IconFileImport,
  IconPlus,
  IconSearch,
  IconWorld
} from '@tabler/icons-react'
import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useNavigation } from '../../stores/navigation-store'
import { useWorklists } from '../../stores/worklist-store'

interface VaultToolbarProps {
  words: string
  shown: number
  total: number
  /** Choices that are made beside the words. */
  choices: number
  filtersOpen: boolean
  search: Ref<HTMLInputElement>
  onWords(words: string): void
  onFilters(): void
  /** The arrow down leads from the search into the list. */
  onDown(): void
}

/** The search, how much it found, and what can be added. */
export const VaultToolbar = (props: VaultToolbarProps) => {
  const { words, shown, total, choices, filtersOpen, search, onWords, onFilters, onDown } = props
  const { t } = useTranslation()
  const format = useFormat()
  const openDialog = useNavigation(store => store.openDialog)
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      onDown()
    }
    if (event.key === 'Escape' && words !== '') {
      event.preventDefault()
      onWords('')
    }
  }
  return (
    <Group className="view-head vault-head" gap="sm">
      <TextInput
        ref={search}
        className="view-filter"
        aria-label={t('credentials.filter')}
        aria-keyshortcuts="/"
        placeholder={t('credentials.filterPlaceholder')}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={words}
        onChange={event => onWords(event.currentTarget.value)}
        onKeyDown={press}
        spellCheck={false}
        data-testid="credential-filter"
      />
      <UnstyledButton
        className="filter-toggle"
        aria-expanded={filtersOpen}
        onClick={onFilters}
        data-testid="filters-toggle"
      >
        <IconAdjustmentsHorizontal size={15} aria-hidden />
        <span>{choices === 0 ? t('credentials.filters') : t('credentials.filtersActive', { count: choices })}</span>
      </UnstyledButton>
      <span className="quiet view-count" aria-live="polite">
        {shown === total
          ? t('credentials.count', { count: total })
          : t('credentials.countOf', { shown: format.number(shown), total: format.number(total) })}
      </span>
      <Group className="head-action" gap="sm" wrap="nowrap">
        <Button
          variant="default"
          leftSection={<IconWorld size={15} aria-hidden />}
          onClick={() => openDialog('environments')}
          data-testid="open-environments"
        >
          {t('credentials.environments')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileImport size={15} aria-hidden />}
          onClick={() => openDialog('import')}
          data-testid="open-import"
        >
          {t('credentials.importKeys')}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              variant="default"
              aria-label={t('credentials.more')}
              title={t('credentials.more')}
              data-testid="vault-more"
            >
              <IconDots size={16} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => useWorklists.getState().propose([])} data-testid="open-replace-many">
              {t('worklists.begin')}
            </Menu.Item>
            <Menu.Item onClick={() => openDialog('which-key')} data-testid="open-which-key">
              {t('whichKey.open')}
            </Menu.Item>
            <Menu.Item onClick={() => openDialog('explain')} data-testid="open-explain">
              {t('pasted.open')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => openDialog('add-credential')}
          data-testid="credential-add"
        >
          {t('credentials.add')}
        </Button>
      </Group>
    </Group>
  )
}
