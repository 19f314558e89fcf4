import { ActionIcon } from '@mantine/core'
import type { Destination } from '@shared/schemas/destination'
import { IconRefresh, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDestinations } from '../../stores/destination-store'
import { PathText } from './path-text'
import { isToWrite, standingOf } from './standing'
import { StandingWord } from './standing-word'
import { usePlaceName, useTargetName } from './use-place-name'
import { useProblemText } from './use-problem-text'
import { WriteDestination } from './write-destination'

interface DestinationRowProps {
  destination: Destination
  onRemove(): void
}

/** One place: what it is, where, and which key stands there. */
export const DestinationRow = ({ destination, onRemove }: DestinationRowProps) => {
  const { t } = useTranslation()
  const targetName = useTargetName()
  const placeName = usePlaceName()
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const { id, path, target } = destination
  const standing = useDestinations(store => store.looks[id])
  const now = standingOf(standing)
  const place = placeName(destination)
  const look = async (): Promise<void> => {
    setBusy(true)
    await useDestinations.getState().look(id)
    setBusy(false)
  }
  return (
    <li className="destination" data-testid="destination" data-destination={id}>
      <div className="destination-place">
        <strong>{targetName(target)}</strong>
        <PathText path={path} />
        <StandingWord standing={now} />
        {now.kind === 'unable' && (
          <span className="quiet destination-problem" data-testid="destination-problem">
            {problemText(now.error)}
          </span>
        )}
      </div>
      <div className="destination-actions">
        {isToWrite(now) && <WriteDestination destinationId={id} version={null} place={place} />}
        <ActionIcon
          aria-label={t('destinations.lookAgainLabel', { place })}
          title={t('destinations.lookAgain')}
          loading={busy}
          onClick={() => void look()}
          data-testid="destination-look"
        >
          <IconRefresh size={15} aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={t('destinations.removeLabel', { place })}
          title={t('destinations.remove')}
          onClick={onRemove}
          data-testid="destination-remove"
        >
          <IconX size={15} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  )
}
