import { Button, Text } from '@mantine/core'
import type { CredentialVersion } from '@shared/schemas/rotation'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { Notice } from '../../components/notice'
import { useVersions } from '../../stores/version-store'
import { useFeedback } from '../feedback/use-feedback'

interface HeldVersionsProps {
  credentialId: string
  versions: readonly CredentialVersion[]
}

/** Versions that are kept for a rotation whose journal cannot be read: what they do, and the way out. */
export const HeldVersions = ({ credentialId, versions }: HeldVersionsProps) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const release = async (): Promise<void> => {
    setBusy(true)
    const released = unwrap(await useVersions.getState().release(credentialId))
    setBusy(false)
    setAsking(false)
    if (released) success(t('consumers.versions.held.done'))
  }
  return (
    <Notice tone="warn" title={t('consumers.versions.held.title')} testId="versions-held">
      {t('consumers.versions.held.text')}
      <div className="notice-actions">
        <Button size="xs" variant="default" onClick={() => setAsking(true)} data-testid="versions-release">
          {t('consumers.versions.held.action')}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={t('consumers.versions.held.confirmTitle')}
          confirmLabel={t('consumers.versions.held.confirm')}
          cancelLabel={t('common.cancel')}
          closeLabel={t('common.close')}
          danger
          busy={busy}
          testId="versions-release-confirm"
          onConfirm={release}
          onCancel={() => setAsking(false)}
        >
          <Text>{t('consumers.versions.held.confirmText')}</Text>
          <ul className="consequences">
            {versions.map(({ version, fingerprint }) => (
              <li key={version}>
                {t('consumers.versions.number', { number: version })} <span className="wire">{fingerprint}</span>
              </li>
            ))}
          </ul>
          <Text className="quiet">{t('consumers.versions.held.confirmLimit')}</Text>
        </ConfirmDialog>
      )}
    </Notice>
  )
}
