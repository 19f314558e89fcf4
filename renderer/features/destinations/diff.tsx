import type { DestinationChange, DestinationPlan } from '@shared/schemas/destination'
import { useTranslation } from 'react-i18next'
import { readersOf } from './rights'
import { ValueLine } from './value-line'

const isFile = ({ target }: DestinationPlan): boolean => target.kind !== 'aws_secrets_manager'

const useLineName = (): ((change: DestinationChange, plan: DestinationPlan) => string) => {
  const { t } = useTranslation()
  return ({ line, name, action }, plan) => {
    if (name === '') return t(isFile(plan) ? 'destinations.dialog.wholeFile' : 'destinations.dialog.wholeSecret')
    // A secret has no lines that a person could look up.
    if (!isFile(plan)) return name
    const isAdded = action === 'added' && !plan.creates
    return `${t(isAdded ? 'destinations.dialog.lineAdded' : 'destinations.dialog.line', { line })} · ${name}`
  }
}

/** Who could read the file until now, and who will. */
const Rights = ({ plan }: { plan: DestinationPlan }) => {
  const { t } = useTranslation()
  const { modeBefore, creates, warnings } = plan
  const changes = warnings.includes('mode_changes')
  if (modeBefore === null && !creates) return null
  const readers = readersOf(modeBefore ?? '600')
  const words = (): string => {
    if (creates) return t('destinations.dialog.rights.new')
    if (!changes) return t('destinations.dialog.rights.kept')
    return t(`destinations.dialog.rights.${readers}`, { before: modeBefore })
  }
  return (
    <li className={changes && readers !== 'owner' ? 'tone-warn' : 'quiet'} data-testid="diff-rights">
      {words()}
    </li>
  )
}

/** What would change in one place, with every key masked, and what to know first. */
export const Diff = ({ plan }: { plan: DestinationPlan }) => {
  const { t } = useTranslation()
  const lineName = useLineName()
  const { changes, warnings, creates, version } = plan
  const hasRest = !creates && changes.some(({ name }) => name !== '')
  return (
    <>
      {changes.length > 0 && (
        <ul className="diff" aria-label={t('destinations.dialog.change')} data-testid="diff">
          {changes.map(change => (
            <li key={`${change.line} ${change.name}`} data-testid="diff-change">
              <span className="diff-place wire">{lineName(change, plan)}</span>
              <dl>
                <ValueLine side="before" change={change} version={version} />
                <ValueLine side="after" change={change} version={version} />
              </dl>
            </li>
          ))}
        </ul>
      )}
      <ul className="diff-notes">
        {warnings.flatMap(warning =>
          // Of the rights the line below tells more.
          warning === 'mode_changes'
            ? []
            : [
                <li key={warning} className="tone-warn" data-testid="diff-warning" data-warning={warning}>
                  {t(`destinations.warnings.${warning}`)}
                </li>
              ]
        )}
        {isFile(plan) && <Rights plan={plan} />}
        {creates && isFile(plan) && <li className="quiet">{t('destinations.dialog.newFile')}</li>}
        {hasRest && (
          <li className="quiet">
            {t(isFile(plan) ? 'destinations.dialog.otherBytes' : 'destinations.dialog.otherFields')}
          </li>
        )}
        {changes.length === 0 && warnings.includes('mode_changes') && (
          <li className="quiet">{t('destinations.dialog.onlyRights')}</li>
        )}
      </ul>
    </>
  )
}
