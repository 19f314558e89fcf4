import { Group, MultiSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAuthLog } from '../../stores/auth-log-store'
import type { CredentialChoice } from './auth-log-filter'
import { kinds } from './kind-looks'

/** What the console is narrowed to: words, kinds and keys. Not drawn anew for a new line, only for a new key. */
export const FilterRow = memo(({ choices }: { choices: readonly CredentialChoice[] }) => {
  const { t } = useTranslation()
  const filter = useAuthLog(store => store.filter)
  const narrow = useAuthLog(store => store.narrow)
  return (
    <Group className="log-filter" gap="sm">
      <TextInput
        className="log-search"
        aria-label={t('authLog.search')}
        placeholder={t('authLog.searchPlaceholder')}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={filter.words}
        onChange={event => narrow({ words: event.currentTarget.value })}
        onKeyDown={event => {
          if (event.key !== 'Escape' || filter.words === '') return
          event.preventDefault()
          narrow({ words: '' })
        }}
        spellCheck={false}
        data-testid="auth-log-search"
      />
      <MultiSelect
        className="log-choice"
        aria-label={t('authLog.kindChoice')}
        placeholder={filter.kinds.length === 0 ? t('authLog.anyKind') : ''}
        data={kinds.map(value => ({ value, label: t(`authLog.kinds.${value}`) }))}
        value={[...filter.kinds]}
        onChange={chosen => narrow({ kinds: kinds.filter(kind => chosen.includes(kind)) })}
        clearable
        data-testid="auth-log-kinds"
      />
      <MultiSelect
        className="log-choice"
        aria-label={t('authLog.credentials')}
        placeholder={filter.credentialIds.length === 0 ? t('authLog.anyCredential') : ''}
        data={[...choices]}
        value={[...filter.credentialIds]}
        onChange={credentialIds => narrow({ credentialIds })}
        clearable
        nothingFoundMessage={t('authLog.noCredentials')}
        data-testid="auth-log-credentials"
      />
    </Group>
  )
})
FilterRow.displayName = 'FilterRow'
