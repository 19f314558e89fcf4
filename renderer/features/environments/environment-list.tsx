import { ActionIcon, Button, Group, Stack, Table, Text } from '@mantine/core'
import type { Environment } from '@shared/schemas/environment'
import { IconPencil, IconPlus, IconTrash, IconWorld } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyPanel } from '../../components/empty-panel'
import { useEnvironments } from '../../stores/environment-store'
import { findProvider, useProviders } from '../../stores/provider-store'
import { EnvironmentName } from '../credentials/environment-name'

interface EnvironmentListProps {
  countKeys(id: string): number
  onAdd(): void
  onEdit(environment: Environment): void
  onDelete(environment: Environment): void
}

type RowProps = Pick<EnvironmentListProps, 'onEdit' | 'onDelete'> & {
  environment: Environment
  provider: string
  keys: number
}

const Row = ({ environment, provider, keys, onEdit, onDelete }: RowProps) => {
  const { t } = useTranslation()
  const { name, baseUrl, sandbox } = environment
  return (
    <Table.Tr data-testid="environment-row">
      <Table.Td>
        <EnvironmentName environment={environment} />
      </Table.Td>
      <Table.Td>
        {provider}
        <br />
        <span className="wire quiet">{baseUrl}</span>
      </Table.Td>
      <Table.Td className="quiet environment-keys">
        {keys === 0 ? t('environments.noKeys') : t('environments.keysIn', { count: keys })}
      </Table.Td>
      <Table.Td className="environment-actions">
        {sandbox ? (
          <span className="quiet">{t('environments.sandboxFixed')}</span>
        ) : (
          <Group gap={2} wrap="nowrap" justify="flex-end">
            <ActionIcon
              aria-label={t('environments.edit', { name })}
              title={t('environments.edit', { name })}
              onClick={() => onEdit(environment)}
              data-testid="environment-edit"
            >
              <IconPencil size={15} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={t('environments.delete', { name })}
              title={t('environments.delete', { name })}
              onClick={() => onDelete(environment)}
              data-testid="environment-delete"
            >
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

/** All environments, with how many keys are in each. */
export const EnvironmentList = ({ countKeys, onAdd, onEdit, onDelete }: EnvironmentListProps) => {
  const { t } = useTranslation()
  const environments = useEnvironments(store => store.environments)
  const providers = useProviders(store => store.providers)
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text className="quiet">{t('environments.intro')}</Text>
        <Button
          className="head-action"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={onAdd}
          data-testid="environment-add"
        >
          {t('environments.add')}
        </Button>
      </Group>
      {environments.length === 0 ? (
        <EmptyPanel icon={IconWorld} title={t('environments.emptyTitle')} text={t('environments.emptyText')} />
      ) : (
        <Table className="environment-table" aria-label={t('environments.title')} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('environments.name')}</Table.Th>
              <Table.Th>{t('credentials.provider')}</Table.Th>
              <Table.Th className="environment-keys">{t('environments.keys')}</Table.Th>
              <Table.Th className="environment-actions">{t('credentials.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {environments.map(environment => (
              <Row
                key={environment.id}
                environment={environment}
                provider={findProvider(providers, environment.providerId)?.name ?? environment.providerId}
                keys={countKeys(environment.id)}
                onEdit={onEdit}
                onDelete={onDelete}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  )
}
