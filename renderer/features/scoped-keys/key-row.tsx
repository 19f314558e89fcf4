import { Button } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { ScopedKeyEntry } from '@shared/schemas/scoped-key'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { Instant, Scopes } from './key-facts'
import { KeyLink } from './key-link'
import { KeyMarks } from './key-marks'
import type { KeyPlace } from './key-place'

export type RowAction = 'edit' | 'revoke' | 'link'

interface KeyRowProps {
  entry: ScopedKeyEntry
  place: KeyPlace
  credentials: readonly CredentialSummary[]
  legendId: string
  onAction(action: RowAction, entry: ScopedKeyEntry): void
}

const RowButtons = ({ entry, place, onAction }: Pick<KeyRowProps, 'entry' | 'place' | 'onAction'>) => {
  const { t } = useTranslation()
  const { name } = entry
  if (place.environment.guard === 'read_only') return null
  return (
    <div className="scoped-key-buttons">
      {place.mechanism.editable && (
        <Button
          variant="subtle"
          className="inline-action"
          aria-label={t('scopedKeys.editLabel', { name })}
          onClick={() => onAction('edit', entry)}
          data-testid="scoped-key-edit"
        >
          {t('scopedKeys.edit')}
        </Button>
      )}
      <Button
        variant="subtle"
        className="inline-action revoke-action"
        aria-label={t('scopedKeys.revokeLabel', { name })}
        onClick={() => onAction('revoke', entry)}
        data-testid="scoped-key-revoke"
      >
        {t('scopedKeys.revoke')}
      </Button>
    </div>
  )
}

/** A key as its provider tells of it, and what it is here. */
export const KeyRow = ({ entry, place, credentials, legendId, onAction }: KeyRowProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const { name, prefix, scopes, createdAt, lastUsedAt, expiresAt, marks } = entry
  return (
    <article className="scoped-key" aria-labelledby={id} data-testid="scoped-key" data-key={entry.id}>
      <div className="scoped-key-name">
        <h4 id={id}>{name || t('scopedKeys.nameless')}</h4>
        <span className="scoped-key-line">
          {prefix && <span className="wire">{prefix}</span>}
          {createdAt && (
            <span className="quiet" title={format.instant(createdAt)}>
              {t('scopedKeys.createdOn', { date: format.date(createdAt) })}
            </span>
          )}
        </span>
        <KeyMarks marks={marks} legendId={legendId} />
      </div>
      <dl className="scoped-key-facts">
        <div>
          <dt>{t('scopedKeys.scopes')}</dt>
          <dd>
            <Scopes scopes={scopes} broad={place.mechanism.broad} />
          </dd>
        </div>
        <div>
          <dt>{t('scopedKeys.lastUsed')}</dt>
          <dd>
            <Instant iso={lastUsedAt} none={t('scopedKeys.never')} />
          </dd>
        </div>
        <div>
          <dt>{t('scopedKeys.expires')}</dt>
          <dd>
            <Instant iso={expiresAt} none={t('scopedKeys.never')} />
          </dd>
        </div>
        <div>
          <dt>{t('scopedKeys.here')}</dt>
          <dd>
            <KeyLink entry={entry} place={place} credentials={credentials} onChoose={() => onAction('link', entry)} />
          </dd>
        </div>
      </dl>
      <RowButtons entry={entry} place={place} onAction={onAction} />
    </article>
  )
}
