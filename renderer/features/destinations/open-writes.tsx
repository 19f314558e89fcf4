import { Button } from '@mantine/core'
import type { DestinationWrite } from '@shared/schemas/destination'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useDestinations } from '../../stores/destination-store'
import { useFeedback } from '../feedback/use-feedback'
import { PathText } from './path-text'
import { isOpen } from './undoable'

/** Writes whose end nobody has seen: what may stand there, and that it is looked after. */
export const OpenWrites = ({ writes }: { writes: readonly DestinationWrite[] }) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const [busy, setBusy] = useState(false)
  const [still, setStill] = useState(false)
  const open = writes.filter(isOpen)
  if (open.length === 0) return null
  const look = async (): Promise<void> => {
    setBusy(true)
    const settled = unwrap(await useDestinations.getState().settle())
    setBusy(false)
    if (!settled) return
    const isStill = settled.some(isOpen)
    setStill(isStill)
    if (!isStill) success(t('destinations.openWrites.settled'))
  }
  return (
    <Notice tone="warn" title={t('destinations.openWrites.title')} testId="open-writes">
      {t('destinations.openWrites.text')}
      <ul className="plain-list">
        {open.map(({ id, file }) => (
          <li key={id}>
            <PathText path={file} />
          </li>
        ))}
      </ul>
      <div role="status">{still && t('destinations.openWrites.stillOpen')}</div>
      <div className="notice-actions">
        <Button variant="default" loading={busy} onClick={() => void look()} data-testid="open-writes-look">
          {t('destinations.openWrites.look')}
        </Button>
      </div>
    </Notice>
  )
}
