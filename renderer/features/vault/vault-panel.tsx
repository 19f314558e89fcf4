import { Group, Loader, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconLock, IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useVault } from '../../stores/vault-store'
import { UnlockForm } from './unlock-form'
import { VaultActions } from './vault-actions'
import { describeVault, type VaultProblem } from './vault-problem'

const icons = { locked: IconLock, unavailable: IconPlugConnectedX, damaged: IconAlertTriangle }

const Facts = ({ problem }: { problem: VaultProblem }) => {
  const { t } = useTranslation()
  return (
    <dl className="facts">
      <dt>{t('vault.kept')}</dt>
      <dd>{problem.kept}</dd>
      {problem.todo !== '' && (
        <>
          <dt>{t('vault.todo')}</dt>
          <dd>{problem.todo}</dd>
        </>
      )}
      {problem.file !== null && (
        <>
          <dt>{t('vault.file')}</dt>
          <dd className="wire">{problem.file}</dd>
        </>
      )}
    </dl>
  )
}

/** Stands in the place of the content while the vault is not open: what happened, what was kept, what to do. */
export const VaultPanel = () => {
  const { t } = useTranslation()
  const state = useVault(store => store.state)
  const problem = describeVault(state, t)
  const Icon = state.status === 'opening' || state.status === 'open' ? null : icons[state.status]
  const withPassphrase = state.status === 'locked' && state.backend === 'passphrase'
  return (
    <section
      className="vault-panel scroll"
      data-testid="vault-state"
      data-status={state.status}
      aria-labelledby="vault-state-title"
    >
      <Stack gap="lg" className="vault-panel-inside">
        {/* Read out as it changes; the form below would be read again with every letter. */}
        <Stack gap="lg" role={problem && !withPassphrase ? 'alert' : 'status'}>
          <Group gap="sm" wrap="nowrap" align="center">
            {Icon ? <Icon size={24} stroke={1.5} className="tone-warn" aria-hidden /> : <Loader size={18} />}
            <Title order={1} id="vault-state-title">
              {problem?.title ?? t('vault.openingTitle')}
            </Title>
          </Group>
          <Text>{problem?.what ?? t('vault.openingText')}</Text>
        </Stack>
        {withPassphrase && <UnlockForm />}
        {problem && <Facts problem={problem} />}
        {problem && !withPassphrase && <VaultActions problem={problem} />}
      </Stack>
    </section>
  )
}
