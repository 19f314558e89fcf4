import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useFormat } from '../../i18n/use-format'
import { useNavigation } from '../../stores/navigation-store'
import type { MadeKey } from '../../stores/scoped-key-store'
import type { KeyPlace } from './key-place'
import { keptUntil } from './key-words'
import { useCredentialsOf } from './use-credentials-of'

interface HeldNoticeProps {
  made: MadeKey
  place: KeyPlace
  onDone(): void
}

/** A key was made, and the vault did not take it: main holds it for a while, and this is the chance to keep it. */
export const HeldNotice = ({ made, place, onDone }: HeldNoticeProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { environment, provider } = place
  const [asked, setAsked] = useState(false)
  const credentials = useCredentialsOf(environment.id)
  const until = keptUntil(made.receivedAt)
  const [over, setOver] = useState(() => Date.parse(until) <= Date.now())
  const { draftId, key } = made
  // Whatever was saved here since the question is this key.
  const kept = asked && credentials.some(({ createdAt }) => Date.parse(createdAt) >= made.receivedAt)

  useEffect(() => {
    if (kept) onDone()
  }, [kept, onDone])
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), Math.max(0, Date.parse(until) - Date.now()))
    return () => clearTimeout(timer)
  }, [until])

  if (!draftId) return null
  const keep = (): void => {
    setAsked(true)
    useNavigation
      .getState()
      .openDialog('add-credential', { draftId, providerId: provider.id, environmentId: environment.id })
  }
  return (
    <Notice
      tone="bad"
      title={t('scopedKeys.held.title', { name: key.name })}
      urgent
      testId="scoped-key-held"
      closeLabel={t('common.dismiss')}
      onClose={onDone}
    >
      {over
        ? t('scopedKeys.held.over', { provider: provider.name })
        : t('scopedKeys.held.text', { provider: provider.name, time: format.time(until) })}
      {!over && (
        <div className="notice-actions">
          <Button onClick={keep} data-testid="scoped-key-keep">
            {t('scopedKeys.held.keep')}
          </Button>
        </div>
      )}
    </Notice>
  )
}
