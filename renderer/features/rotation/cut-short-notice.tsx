import { Button, Group } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useNavigation } from '../../stores/navigation-store'
import { useRotations } from '../../stores/rotation-store'
import { useFeedback } from '../feedback/use-feedback'
import { currentRow } from './plan-rows'

/** More than these would push everything else out of sight. */
const named = 5

const Named = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  return (
    <li>
      {t('rotation.notice.where', { label: rotation.record.label, row: t(`rotation.row.${currentRow(rotation)}`) })}
    </li>
  )
}

/** Rotations that the last end of the app found in the middle of something. */
export const CutShortNotice = () => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const { rotations, noticeSeen, hideNotice } = useRotations()
  const [busy, setBusy] = useState(false)
  const cut = rotations.filter(({ interrupted, closedAt }) => interrupted && closedAt === null)
  const [first] = cut
  if (noticeSeen || !first) return null
  const count = cut.length
  const look = (): void => useNavigation.getState().showRotation('rotations', first.id)
  const proceed = async (): Promise<void> => {
    setBusy(true)
    const done = unwrap(await useRotations.getState().proceedInterrupted())
    setBusy(false)
    if (!done) return
    success(t('rotation.notice.continued'))
    look()
  }
  return (
    <div className="vault-notices">
      <Notice
        tone="warn"
        title={t('rotation.notice.title', { count })}
        closeLabel={t('common.dismiss')}
        onClose={hideNotice}
        testId="rotation-cut-short"
      >
        {t('rotation.notice.text')}
        <ul className="notice-list">
          {cut.slice(0, named).map(rotation => (
            <Named key={rotation.id} rotation={rotation} />
          ))}
          {count > named && <li>{t('rotation.notice.more', { count: count - named })}</li>}
        </ul>
        <Group gap="sm" className="notice-actions">
          <Button onClick={proceed} loading={busy} data-testid="cut-short-continue">
            {t(count > 1 ? 'rotation.notice.continueAll' : 'rotation.notice.continue')}
          </Button>
          <Button variant="default" onClick={look} data-testid="cut-short-look">
            {t('rotation.notice.look')}
          </Button>
        </Group>
      </Notice>
    </div>
  )
}
