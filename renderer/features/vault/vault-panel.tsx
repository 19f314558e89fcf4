import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconLock, IconPlugConnectedX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { startTour } from '../../stores/tour'
import { useVault } from '../../stores/vault-store'
import { useFeedback } from '../feedback/use-feedback'
import { describeVault } from './vault-problem'

const icons = { locked: IconLock, unavailable: IconPlugConnectedX, damaged: IconAlertTriangle }

/** Stands in the place of the content while the vault is not open: what happened, what was kept, what to do. */
export const VaultPanel = () => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const { state, busy, retry } = useVault()
  const [starting, setStarting] = useState(false)
  const problem = describeVault(state, t)
  const Icon = state.status === 'opening' || state.status === 'open' ? null : icons[state.status]

  const tryAgain = async (): Promise<void> => {
    unwrap(await retry())
  }
  const trySandbox = async (): Promise<void> => {
    setStarting(true)
    unwrap(await startTour())
    setStarting(false)
  }
  return (
    <section
      className="vault-panel scroll"
      data-testid="vault-state"
      data-status={state.status}
      aria-labelledby="vault-state-title"
    >
      <Stack gap="lg" className="vault-panel-inside" role={problem ? 'alert' : 'status'}>
        <Group gap="sm" wrap="nowrap" align="center">
          {Icon ? <Icon size={24} stroke={1.5} className="tone-warn" aria-hidden /> : <Loader size={18} />}
          <Title order={1} id="vault-state-title">
            {problem?.title ?? t('vault.openingTitle')}
          </Title>
        </Group>
        <Text>{problem?.what ?? t('vault.openingText')}</Text>
        {problem && (
          <dl className="facts">
            <dt>{t('vault.kept')}</dt>
            <dd>{problem.kept}</dd>
            <dt>{t('vault.todo')}</dt>
            <dd>{problem.todo}</dd>
            {problem.file !== null && (
              <>
                <dt>{t('vault.file')}</dt>
                <dd className="wire">{problem.file}</dd>
              </>
            )}
          </dl>
        )}
        {problem && (
          <Group gap="sm">
            <Button onClick={tryAgain} loading={busy && !starting} data-testid="vault-retry">
              {t('common.tryAgain')}
            </Button>
            {problem.sandbox && (
              <Button variant="default" onClick={trySandbox} loading={starting} data-testid="try-sandbox">
                {t('vault.trySandbox')}
              </Button>
            )}
          </Group>
        )}
        {problem?.sandbox && <Text className="quiet">{t('vault.trySandboxHint')}</Text>}
      </Stack>
    </section>
  )
}
