import { Button, Select, Stack, Text } from '@mantine/core'
import { IconCircleX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { useSecretManagers } from '../../stores/secret-manager-store'

interface ConnectionSelectProps {
  value: string | null
  error?: string | undefined
  onChange(id: string): void
}

/** Which connection; where there is none yet, the way to one. */
export const ConnectionSelect = ({ value, error, onChange }: ConnectionSelectProps) => {
  const { t } = useTranslation()
  const { managers, loaded } = useSecretManagers()
  useEffect(() => void useSecretManagers.getState().load(), [])
  const [only] = managers
  useEffect(() => {
    if (value === null && managers.length === 1 && only) onChange(only.id)
  }, [value, managers.length, only, onChange])
  const manage = (
    <Button variant="default" onClick={() => useSecretManagers.getState().show()} data-testid="manager-manage">
      {t(managers.length === 0 ? 'secretManagers.add' : 'secretManagers.manage')}
    </Button>
  )
  if (loaded && managers.length === 0) {
    return (
      <Stack gap="xs" align="flex-start">
        <Text>{t('secretManagers.noneYet')}</Text>
        {manage}
        {error && (
          <IconWord icon={IconCircleX} tone="bad">
            {error}
          </IconWord>
        )}
      </Stack>
    )
  }
  return (
    <div className="manager-select">
      <Select
        label={t('secretManagers.connection')}
        data={managers.map(({ id, label, region }) => ({ value: id, label: `${label} · ${region}` }))}
        value={value}
        onChange={id => id !== null && onChange(id)}
        error={error}
        required
        data-testid="manager-select"
      />
      {manage}
    </div>
  )
}
