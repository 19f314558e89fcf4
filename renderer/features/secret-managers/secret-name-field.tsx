import { Autocomplete, Button, Group, Loader, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../feedback/use-error-text'
import { useSecretNames } from './use-secret-names'

interface SecretNameFieldProps {
  connectionId: string | null
  value: string
  error?: string | undefined
  onChange(name: string): void
}

type Names = ReturnType<typeof useSecretNames>

const NamesState = ({ names, next, asked, error, busy, load, stop }: Names) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  return (
    <Group gap="sm">
      {busy ? (
        <>
          <Loader size={14} />
          <Button variant="subtle" onClick={stop} data-testid="secret-names-stop">
            {t('common.cancel')}
          </Button>
        </>
      ) : (
        (!asked || next !== null || error !== null) && (
          <Button variant="default" onClick={() => void load()} data-testid="secret-names-load">
            {t(names.length > 0 ? 'secretManagers.moreNames' : 'secretManagers.listNames')}
          </Button>
        )
      )}
      <Text size="xs" className="quiet" role="status" data-testid="secret-names-state">
        {busy && t('secretManagers.asking')}
        {!busy && error && errorText(error)}
        {!busy && !error && asked && t('secretManagers.namesFound', { count: names.length })}
      </Text>
    </Group>
  )
}

/** The name of a secret: typed, or chosen among those that the secret manager tells when it is asked. */
export const SecretNameField = ({ connectionId, value, error, onChange }: SecretNameFieldProps) => {
  const { t } = useTranslation()
  const names = useSecretNames(connectionId)
  return (
    <>
      <Autocomplete
        label={t('secretManagers.secretName')}
        description={t('secretManagers.secretNameHelp')}
        placeholder="production/billing"
        data={[...new Set(names.names)]}
        limit={200}
        maxDropdownHeight={220}
        value={value}
        onChange={onChange}
        error={error}
        required
        spellCheck={false}
        classNames={{ input: 'wire' }}
        data-testid="secret-name"
      />
      {connectionId !== null && <NamesState {...names} />}
    </>
  )
}
