import { Button, Group, Loader, Stack, Text } from '@mantine/core'
import type { SecretManagerSummary } from '@shared/schemas/secret-manager'
import { IconCloudLock, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyPanel } from '../../components/empty-panel'
import { Notice } from '../../components/notice'
import { useSecretManagers } from '../../stores/secret-manager-store'
import { useErrorText } from '../feedback/use-error-text'
import { ConnectionRow } from './connection-row'
import { LocalOnlyLine } from './local-only-line'

interface ConnectionListProps {
  onAdd(): void
  onEdit(manager: SecretManagerSummary): void
  onRemove(manager: SecretManagerSummary): void
}

const AddButton = ({ onAdd }: Pick<ConnectionListProps, 'onAdd'>) => {
  const { t } = useTranslation()
  return (
    <Button
      className="head-action"
      leftSection={<IconPlus size={15} aria-hidden />}
      onClick={onAdd}
      data-testid="manager-add"
    >
      {t('secretManagers.add')}
    </Button>
  )
}

const Loading = () => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { error, load } = useSecretManagers()
  if (!error) return <Loader size={16} aria-label={t('secretManagers.loading')} />
  return (
    <Notice tone="bad" urgent title={t('secretManagers.loadFailed')}>
      {errorText(error)}{' '}
      <Button variant="default" onClick={() => void load()}>
        {t('common.tryAgain')}
      </Button>
    </Notice>
  )
}

/** All connections to secret managers. */
export const ConnectionList = ({ onAdd, onEdit, onRemove }: ConnectionListProps) => {
  const { t } = useTranslation()
  const { managers, loaded } = useSecretManagers()
  if (!loaded) return <Loading />
  if (managers.length === 0) {
    return (
      <Stack gap="md">
        <EmptyPanel icon={IconCloudLock} title={t('secretManagers.emptyTitle')} text={t('secretManagers.emptyText')}>
          <AddButton onAdd={onAdd} />
        </EmptyPanel>
        <LocalOnlyLine />
      </Stack>
    )
  }
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text className="quiet">{t('secretManagers.intro')}</Text>
        <AddButton onAdd={onAdd} />
      </Group>
      <ul className="managers" aria-label={t('secretManagers.title')}>
        {managers.map(manager => (
          <ConnectionRow
            key={manager.id}
            manager={manager}
            onEdit={() => onEdit(manager)}
            onRemove={() => onRemove(manager)}
          />
        ))}
      </ul>
      <LocalOnlyLine />
    </Stack>
  )
}
