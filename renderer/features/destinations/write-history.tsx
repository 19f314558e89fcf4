import { Button } from '@mantine/core'
import type { Destination, DestinationWrite } from '@shared/schemas/destination'
import {
  IconArrowBackUp,
  IconChevronDown,
  IconChevronRight,
  IconCircleCheck,
  IconQuestionMark,
  IconUserEdit
} from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconWord, type Tone } from '../../components/icon-word'
import { useFormat } from '../../i18n/use-format'
import { PathText } from './path-text'
import { UndoDialog } from './undo-dialog'
import { undoable } from './undoable'

const looks = {
  writing: { icon: IconQuestionMark, tone: 'warn' },
  written: { icon: IconCircleCheck, tone: 'ok' },
  undoing: { icon: IconQuestionMark, tone: 'warn' },
  undone: { icon: IconArrowBackUp, tone: 'quiet' },
  changed: { icon: IconUserEdit, tone: 'warn' }
} satisfies Record<DestinationWrite['state'], { icon: typeof IconCircleCheck; tone: Tone }>

interface PastWriteProps {
  write: DestinationWrite
  canUndo: boolean
  onUndo(): void
}

const PastWrite = ({ write, canUndo, onUndo }: PastWriteProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { at, file, version, state } = write
  const { icon, tone } = looks[state]
  return (
    <li className="past-write" data-testid="past-write" data-state={state}>
      <div className="destination-place">
        <span>
          {format.moment(at)} · {t('destinations.writes.row', { version })}
        </span>
        <PathText path={file} />
        <IconWord icon={icon} tone={tone}>
          {t(`destinations.writes.states.${state}`)}
        </IconWord>
        {state === 'written' && !canUndo && (
          <span className="quiet destination-problem">
            {t(`destinations.writes.${write.canUndo ? 'covered' : 'noUndo'}`)}
          </span>
        )}
      </div>
      {canUndo && (
        <Button
          variant="default"
          aria-label={t('destinations.writes.undoLabel', { time: format.moment(at), place: file })}
          onClick={onUndo}
          data-testid="past-write-undo"
        >
          {t('destinations.writes.undo')}
        </Button>
      )}
    </li>
  )
}

interface WriteHistoryProps {
  /** The newest first. */
  writes: readonly DestinationWrite[]
  places: readonly Destination[]
}

/** What was written before, folded away until somebody wants to see it. */
export const WriteHistory = ({ writes, places }: WriteHistoryProps) => {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [undoing, setUndoing] = useState<DestinationWrite | null>(null)
  const listId = useId()
  const allowed = undoable(writes)
  const Sign = open ? IconChevronDown : IconChevronRight
  return (
    <div>
      <Button
        variant="subtle"
        className="inline-action"
        leftSection={<Sign size={14} aria-hidden />}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
        data-testid="past-writes"
      >
        {t('destinations.writes.show', { count: writes.length })}
      </Button>
      <ul id={listId} className="destinations" hidden={!open} aria-label={t('destinations.writes.list')}>
        {open &&
          writes.map(write => (
            <PastWrite key={write.id} write={write} canUndo={allowed.has(write.id)} onUndo={() => setUndoing(write)} />
          ))}
      </ul>
      {undoing && (
        <UndoDialog
          write={undoing}
          target={places.find(({ id }) => id === undoing.destinationId)?.target ?? null}
          onClose={() => setUndoing(null)}
        />
      )}
    </div>
  )
}
