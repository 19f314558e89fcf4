import type { ScopedKey, ScopedKeyEntry } from '@shared/schemas/scoped-key'
import { type ProviderKeys, useScopedKeys } from '../../stores/scoped-key-store'
import { CreateDialog } from './create-dialog'
import { EditDialog } from './edit-dialog'
import type { KeyPlace } from './key-place'
import { LeftoverDialog } from './leftover-dialog'
import { LinkDialog } from './link-dialog'
import { MadeDialog } from './made-dialog'
import { OrphansDialog } from './orphans-dialog'
import { RevokeDialog } from './revoke-dialog'

export type OpenKeyDialog =
  | { kind: 'create' | 'orphans' }
  | { kind: 'edit' | 'link'; entry: ScopedKeyEntry }
  /** `orphan`: found in a search, which is gone back to. */
  | { kind: 'revoke'; entry: ScopedKeyEntry | ScopedKey; orphan?: boolean }
  | { kind: 'leftover'; credentialIds: readonly string[] }

interface KeyDialogsProps {
  dialog: OpenKeyDialog | null
  place: KeyPlace
  known: ProviderKeys
  onOpen(dialog: OpenKeyDialog | null): void
}

/** The question or form that is open; a key that was just made comes before all of them. */
export const KeyDialogs = ({ dialog, place, known, onOpen }: KeyDialogsProps) => {
  const close = (): void => onOpen(null)
  const { made, list } = known
  if (made && !made.draftId) {
    const dismiss = (): void => useScopedKeys.getState().dismissMade(place.environment.id)
    return <MadeDialog made={made} place={place} onClose={dismiss} />
  }
  switch (dialog?.kind) {
    case 'create':
      return <CreateDialog place={place} onClose={close} onLook={() => onOpen({ kind: 'orphans' })} />
    case 'edit':
      return <EditDialog entry={dialog.entry} place={place} onClose={close} />
    case 'link':
      return <LinkDialog entry={dialog.entry} place={place} onClose={close} />
    case 'orphans':
      return (
        <OrphansDialog
          lostCreates={list?.lostCreates ?? []}
          unreadable={list?.unreadable ?? 0}
          place={place}
          onRevoke={entry => onOpen({ kind: 'revoke', entry, orphan: true })}
          onClose={close}
        />
      )
    case 'revoke': {
      const back = (): void => onOpen(dialog.orphan ? { kind: 'orphans' } : null)
      return (
        <RevokeDialog
          scopedKey={dialog.entry}
          place={place}
          onRevoked={credentialIds => (credentialIds.length > 0 ? onOpen({ kind: 'leftover', credentialIds }) : back())}
          onClose={back}
        />
      )
    }
    case 'leftover':
      return <LeftoverDialog credentialIds={dialog.credentialIds} place={place} onClose={close} />
    default:
      return null
  }
}
