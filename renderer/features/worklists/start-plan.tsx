import { Button, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconEyeCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'
import { Notice } from '../../components/notice'
import { useFormat } from '../../i18n/use-format'
import { useNavigation } from '../../stores/navigation-store'
import { useSessions } from '../../stores/session-store'
import { EnvironmentName } from '../credentials/environment-name'
import { type Choice, orderPreview, placesOf, withoutSession } from './start-choice'

const mostShown = 4

interface Turn {
  turn: readonly Choice[]
}

/** How many keys in which environment, and how many of them ask for help. */
const Places = ({ turn }: Turn) => {
  const { t } = useTranslation()
  return (
    <section aria-label={t('worklists.start.places')} data-testid="worklist-places">
      <Title order={3}>{t('worklists.start.places')}</Title>
      <ul>
        {placesOf(turn).map(({ id, environment, automatic, guided }) => (
          <li key={id}>
            <EnvironmentName environment={environment} />
            <span className="quiet">
              {[
                automatic > 0 ? t('worklists.start.automatic', { count: automatic }) : '',
                guided > 0 ? t('worklists.start.guided', { count: guided }) : ''
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Order = ({ turn }: Turn) => {
  const { t } = useTranslation()
  const format = useFormat()
  const preview = orderPreview(turn, mostShown)
  const more = turn.length - preview.length
  return (
    <section aria-label={t('worklists.start.order')} data-testid="worklist-order">
      <Title order={3}>{t('worklists.start.order')}</Title>
      <ol>
        {preview.map(({ choice, place }) => (
          <li key={choice.credential.id} value={place}>
            <span className="start-order-place quiet">{format.number(place)}</span>
            <span className="ellipsis">{choice.credential.label}</span>
            {place === 1 && (
              <Mark tone="quiet" icon={IconEyeCheck} title={t('worklists.items.canaryHelp')}>
                {t('worklists.items.canary')}
              </Mark>
            )}
            {choice.production && (
              <Mark tone="warn" icon={IconAlertTriangle}>
                {t('environment.production')}
              </Mark>
            )}
          </li>
        ))}
      </ol>
      {more > 0 && <span className="quiet">{t('worklists.start.more', { count: more })}</span>}
    </section>
  )
}

/** Said before, since every key there would fail one after the other. */
const NotSignedIn = ({ turn }: Turn) => {
  const { t, i18n } = useTranslation()
  const sessions = useSessions(store => store.sessions)
  const openDialog = useNavigation(store => store.openDialog)
  const signedIn = new Set(sessions.flatMap(one => (one.status === 'active' ? [one.environmentId] : [])))
  const missing = withoutSession(turn, signedIn)
  if (missing.length === 0) return null
  const names = new Intl.ListFormat(i18n.language).format(missing.map(({ name }) => name))
  return (
    <Notice tone="warn" testId="worklist-not-signed-in">
      {t('worklists.start.session', { count: missing.length, names })}
      <div className="notice-actions">
        {missing.map(({ id, name }) => (
          <Button
            key={id}
            variant="default"
            onClick={() => openDialog('log-in', { environmentId: id })}
            data-testid="worklist-log-in"
          >
            {t('worklists.start.logIn', { name })}
          </Button>
        ))}
      </div>
    </Notice>
  )
}

const Happens = ({ turn }: Turn) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [first] = turn
  const guided = turn.filter(({ mode }) => mode === 'guided').length
  const production = turn.findIndex(one => one.production) + 1
  return (
    <section aria-label={t('worklists.start.happens')} className="start-happens" data-testid="worklist-happens">
      <Title order={3}>{t('worklists.start.happens')}</Title>
      <ul>
        {turn.length > 1 && first && (
          <li>{t('worklists.start.happening.canary', { label: first.credential.label })}</li>
        )}
        {production > 1 && <li>{t('worklists.start.happening.production', { place: format.number(production) })}</li>}
        <li>{t('worklists.start.happening.safe')}</li>
        {guided > 0 && <li>{t('worklists.start.happening.guided', { count: guided })}</li>}
        <li>{t('worklists.start.happening.undo')}</li>
        <li>{t('worklists.start.happening.stop')}</li>
      </ul>
    </section>
  )
}

/** What a worklist of these keys would be, before a word is said. */
export const StartPlan = ({ turn, leftOut }: Turn & { leftOut: number }) => {
  const { t } = useTranslation()
  return (
    <>
      <div className="start-plan">
        <Places turn={turn} />
        <Order turn={turn} />
      </div>
      {leftOut > 0 && (
        <Text size="xs" className="tone-warn" data-testid="worklist-left-out">
          {t('worklists.start.leftOut', { count: leftOut })}
        </Text>
      )}
      <Happens turn={turn} />
      <NotSignedIn turn={turn} />
    </>
  )
}
