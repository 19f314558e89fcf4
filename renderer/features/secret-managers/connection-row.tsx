import { Button, Group, Loader } from '@mantine/core'
import { type SecretManagerSummary, secretManagerOrigin } from '@shared/schemas/secret-manager'
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { useSecretManagers } from '../../stores/secret-manager-store'
import { useErrorText } from '../feedback/use-error-text'

interface ConnectionRowProps {
  manager: SecretManagerSummary
  onEdit(): void
  onRemove(): void
}

/** What the last test found, in words. */
const TestOutcome = ({ id }: { id: string }) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const test = useSecretManagers(store => store.tests[id])
  if (!test) return null
  if (test.status === 'running') {
    return (
      <Group gap="xs">
        <Loader size={14} />
        <span>{t('secretManagers.testing')}</span>
      </Group>
    )
  }
  if (test.status === 'failed') {
    return (
      <IconWord icon={IconCircleX} tone="bad">
        {errorText(test.error)}
      </IconWord>
    )
  }
  const works = test.test.outcome === 'works'
  return (
    <IconWord icon={works ? IconCircleCheck : IconAlertTriangle} tone={works ? 'ok' : 'warn'}>
      {t(`secretManagers.outcome.${test.test.outcome}`)}
    </IconWord>
  )
}

/** One connection: where it leads, with which access, and whether that is taken. */
export const ConnectionRow = ({ manager, onEdit, onRemove }: ConnectionRowProps) => {
  const { t } = useTranslation()
  const { id, label, region, accessKeyEnd, hasSessionToken, destinations } = manager
  const running = useSecretManagers(store => store.tests[id]?.status === 'running')
  const { test, stopTest } = useSecretManagers.getState()
  return (
    <li className="manager" data-testid="manager-row">
      <div className="manager-facts">
        <strong>{label}</strong>
        <span className="wire quiet">
          {region} · {secretManagerOrigin(manager)}
        </span>
        <span className="quiet">
          {t('secretManagers.kept', { end: accessKeyEnd })}
          {hasSessionToken && ` · ${t('secretManagers.temporary')}`}
          {destinations > 0 && ` · ${t('secretManagers.usedBy', { count: destinations })}`}
        </span>
        <div role="status" data-testid="manager-outcome">
          <TestOutcome id={id} />
        </div>
      </div>
      <div className="manager-actions">
        <Button
          variant="default"
          onClick={() => (running ? stopTest(id) : void test(id))}
          aria-label={t(running ? 'secretManagers.stopLabel' : 'secretManagers.testLabel', { label })}
          data-testid="manager-test"
        >
          {t(running ? 'common.cancel' : 'secretManagers.test')}
        </Button>
        <Button
          variant="subtle"
          onClick={onEdit}
          aria-label={t('secretManagers.editLabel', { label })}
          data-testid="manager-edit"
        >
          {t('secretManagers.edit')}
        </Button>
        <Button
          variant="subtle"
          onClick={onRemove}
          aria-label={t('secretManagers.removeLabel', { label })}
          data-testid="manager-remove"
        >
          {t('secretManagers.remove')}
        </Button>
      </div>
    </li>
  )
}
