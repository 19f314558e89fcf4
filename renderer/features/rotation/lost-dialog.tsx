import { Group, List, Loader, Text } from '@mantine/core'
import type { AppError } from '@shared/errors'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { RotationOutlook } from '@shared/schemas/rotation'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { Notice } from '../../components/notice'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { useNavigation } from '../../stores/navigation-store'
import { findProvider, useProviders } from '../../stores/provider-store'
import { useRotations } from '../../stores/rotation-store'
import { EnvironmentName } from '../credentials/environment-name'
import { useErrorText } from '../feedback/use-error-text'
import { useFeedback } from '../feedback/use-feedback'
import { ObstacleNotice } from './obstacle-notice'
import { StartTrouble } from './start-trouble'
import { useOutlook } from './use-outlook'

const points = {
  automatic: ['disable', 'revoke', 'create', 'replace'],
  guided: ['disable', 'remove', 'paste', 'replace']
} as const

/** Who has no working key from the first moment. */
const StandStill = ({ consumers }: Pick<RotationOutlook, 'consumers'>) => {
  const { t } = useTranslation()
  if (consumers.length === 0) return <Notice tone="warn">{t('rotation.lostKey.standStillNone')}</Notice>
  return (
    <Notice tone="warn" title={t('rotation.lostKey.standStill')} testId="lost-stand-still">
      <ul className="consequences">
        {consumers.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** Disables a key that somebody else may have, and replaces it, whoever still uses it. */
export const LostDialog = ({ credential, onClose }: { credential: CredentialSummary; onClose(): void }) => {
  const { t } = useTranslation()
  const { success } = useFeedback()
  const errorText = useErrorText()
  const { id, label, fingerprint, environmentId, providerId } = credential
  const { outlook, error: noOutlook } = useOutlook(id)
  const environment = findEnvironment(
    useEnvironments(store => store.environments),
    environmentId
  )
  const providers = useProviders(store => store.providers)
  const provider = findProvider(providers, providerId)?.name ?? providerId
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)

  const start = async (): Promise<void> => {
    if (!outlook || outlook.obstacle) return
    setBusy(true)
    setError(null)
    const result = await useRotations.getState().start({ credentialId: id, reason: 'lost', graceSeconds: 0 })
    setBusy(false)
    if (!result.ok) return setError(result.error)
    success(t('rotation.lostKey.started', { label }))
    onClose()
    useNavigation.getState().showRotation('rotations', result.value.id)
  }
  return (
    <ConfirmDialog
      title={t('rotation.lostKey.title', { label })}
      confirmLabel={t('rotation.lostKey.submit')}
      cancelLabel={t('common.cancel')}
      closeLabel={t('common.close')}
      danger
      busy={busy}
      typed={{ label: t('rotation.lostKey.typed', { name: label }), word: label.trim() }}
      testId="lost-confirm"
      onConfirm={start}
      onCancel={() => busy || onClose()}
    >
      <Group gap="xs" className="quiet" data-testid="lost-dialog">
        <EnvironmentName environment={environment} /> · <span className="wire">{fingerprint}</span>
      </Group>
      <Text>{t('rotation.lostKey.lead')}</Text>
      {!outlook && !noOutlook && <Loader size={14} aria-label={t('rotation.start.looking')} />}
      {noOutlook && <Notice tone="bad">{errorText(noOutlook)}</Notice>}
      {outlook?.obstacle && <ObstacleNotice obstacle={outlook.obstacle} credential={credential} onLeave={onClose} />}
      {outlook && (
        <>
          <section>
            <strong>{t('rotation.lostKey.at')}</strong>
            <List type="ordered" className="start-points">
              {points[outlook.mode].map(point => (
                <List.Item key={point}>{t(`rotation.lostKey.${point}`, { provider, fingerprint })}</List.Item>
              ))}
            </List>
          </section>
          <StandStill consumers={outlook.consumers} />
        </>
      )}
      {error && (
        <>
          <StartTrouble error={error} credential={credential} onLeave={onClose} />
          {error.code !== 'rotation_open' && credential.disabled && (
            <Text data-testid="lost-disabled-anyway">{t('rotation.lostKey.failedDisabled')}</Text>
          )}
        </>
      )}
    </ConfirmDialog>
  )
}
