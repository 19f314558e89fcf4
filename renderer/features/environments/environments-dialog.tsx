import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { Environment } from '@shared/schemas/environment'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { useCredentials } from '../../stores/credential-store'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { useNavigation } from '../../stores/navigation-store'
import { useFeedback } from '../feedback/use-feedback'
import { EnvironmentForm } from './environment-form'
import { EnvironmentList } from './environment-list'
import { KeyNames } from './key-names'

type Step = { kind: 'list' } | { kind: 'add' } | { kind: 'edit' | 'delete'; environment: Environment }

interface DeleteStepProps {
  environment: Environment
  keys: readonly CredentialSummary[]
  onDone(): void
}

/** Names the keys that are in the way; without any it asks once more. */
const DeleteStep = ({ environment, keys, onDone }: DeleteStepProps) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const [busy, setBusy] = useState(false)
  const { id, name, baseUrl } = environment
  const inUse = keys.length > 0
  const remove = async (): Promise<void> => {
    setBusy(true)
    const removed = unwrap(await useEnvironments.getState().remove(id))
    setBusy(false)
    if (removed) success(t('environments.deleted', { name }))
    onDone()
  }
  return (
    <Stack gap="md" data-testid="environment-delete-step">
      <Text>{inUse ? t('environments.inUseText') : t('environments.deleteText', { baseUrl })}</Text>
      {inUse && <KeyNames keys={keys} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onDone} data-autofocus>
          {t(inUse ? 'common.back' : 'common.cancel')}
        </Button>
        {!inUse && (
          <Button className="danger-button" loading={busy} onClick={remove} data-testid="environment-delete-confirm">
            {t('environments.deleteConfirm')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

/** The environments: a list, and one step into it. */
export const EnvironmentsDialog = () => {
  const { t } = useTranslation()
  const closeDialog = useNavigation(store => store.closeDialog)
  const credentials = useCredentials(store => store.credentials)
  const { environmentId, baseUrl, providerId } = useNavigation(store => store.dialogStart)
  const environments = useEnvironments(store => store.environments)
  const [step, setStep] = useState<Step>(() => {
    const environment = findEnvironment(environments, environmentId ?? null)
    if (environment) return { kind: 'edit', environment }
    return providerId === undefined ? { kind: 'list' } : { kind: 'add' }
  })
  const counts = useMemo(() => {
    const found = new Map<string, number>()
    for (const { environmentId } of credentials) found.set(environmentId, (found.get(environmentId) ?? 0) + 1)
    return found
  }, [credentials])
  const back = (): void => setStep({ kind: 'list' })
  const keysOf = ({ id }: Environment): CredentialSummary[] =>
    credentials.filter(({ environmentId }) => environmentId === id)

  const titles = {
    list: () => t('environments.title'),
    add: () => t('environments.addTitle'),
    edit: (name: string) => t('environments.editTitle', { name }),
    delete: (name: string, used: boolean) => t(used ? 'environments.inUseTitle' : 'environments.deleteTitle', { name })
  }
  const title =
    step.kind === 'edit' || step.kind === 'delete'
      ? titles[step.kind](step.environment.name, keysOf(step.environment).length > 0)
      : titles[step.kind]()
  return (
    <Modal
      opened
      // Escape leads back before it leads out.
      onClose={() => (step.kind === 'list' ? closeDialog() : back())}
      closeOnClickOutside={step.kind === 'list'}
      title={title}
      size={step.kind === 'list' ? 820 : 560}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      {step.kind === 'list' && (
        <EnvironmentList
          countKeys={id => counts.get(id) ?? 0}
          onAdd={() => setStep({ kind: 'add' })}
          onEdit={environment => setStep({ kind: 'edit', environment })}
          onDelete={environment => setStep({ kind: 'delete', environment })}
        />
      )}
      {step.kind === 'add' && (
        <EnvironmentForm
          environment={null}
          keys={[]}
          providerId={providerId}
          onDone={providerId === undefined ? back : closeDialog}
        />
      )}
      {step.kind === 'edit' && (
        <EnvironmentForm
          environment={step.environment}
          keys={keysOf(step.environment)}
          baseUrl={step.environment.id === environmentId ? baseUrl : undefined}
          onDone={environmentId === undefined ? back : closeDialog}
        />
      )}
      {step.kind === 'delete' && (
        <DeleteStep environment={step.environment} keys={keysOf(step.environment)} onDone={back} />
      )}
    </Modal>
  )
}
