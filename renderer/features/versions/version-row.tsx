import { Anchor, Text } from '@mantine/core'
import type { CredentialVersion, Rotation } from '@shared/schemas/rotation'
import { IconArchive, IconCircleCheck, IconClockPause, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord, type Tone } from '../../components/icon-word'
import { useFormat } from '../../i18n/use-format'
import { useNavigation } from '../../stores/navigation-store'
import { keptUntil, rotationOf } from './version-times'

const looks = {
  current: { icon: IconCircleCheck, tone: 'ok' },
  pending: { icon: IconClockPause, tone: 'warn' },
  retired: { icon: IconArchive, tone: 'plain' },
  deleted: { icon: IconTrash, tone: 'quiet' }
} satisfies Record<CredentialVersion['state'], { icon: typeof IconTrash; tone: Tone }>

interface VersionRowProps {
  version: CredentialVersion
  /** Those of its key. */
  rotations: readonly Rotation[]
  /** No rotation will ever take it away. */
  held: boolean
}

const useTimes = ({ state, createdAt, movedAt }: CredentialVersion): string => {
  const { t } = useTranslation()
  const format = useFormat()
  const at = movedAt ?? createdAt
  const time = at && format.moment(at)
  const stored = createdAt && format.moment(createdAt)
  const since = time ? t(`consumers.versions.since.${state}`, { time }) : null
  const created = stored && stored !== time ? t('consumers.versions.created', { time: stored }) : null
  return [since, created].filter(part => part !== null).join(' · ')
}

const Fate = ({ version, rotations }: Pick<VersionRowProps, 'version' | 'rotations'>) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (version.state === 'deleted') return t('consumers.versions.onlyJournal')
  const until = keptUntil(version, rotations)
  return until === null
    ? t('consumers.versions.kept')
    : t('consumers.versions.keptUntil', { time: format.moment(until) })
}

/** One version of a key: how it stands, since when, and what becomes of it. */
export const VersionRow = ({ version, rotations, held }: VersionRowProps) => {
  const { t } = useTranslation()
  const times = useTimes(version)
  const { state, fingerprint } = version
  const { icon, tone } = looks[state]
  const rotation = rotationOf(version, rotations)
  const isLeaving = state === 'deleted' || (state === 'retired' && !held)
  return (
    <li data-testid="version" data-state={state}>
      <div className="version-line">
        <IconWord icon={icon} tone={tone}>
          <strong>{t(`consumers.versions.state.${state}`)}</strong>
        </IconWord>
        <span>{t('consumers.versions.number', { number: version.version })}</span>
        <span className="wire quiet">{fingerprint}</span>
      </div>
      <Text size="xs" className="quiet">
        {times}
      </Text>
      {isLeaving && (
        <Text size="xs" className="quiet">
          <Fate version={version} rotations={rotations} />
        </Text>
      )}
      {rotation && (
        <Anchor
          component="button"
          type="button"
          size="xs"
          onClick={() => useNavigation.getState().showRotation('rotations', rotation.id)}
          aria-label={`${t('consumers.versions.rotation')}: ${t('consumers.versions.number', { number: version.version })}`}
          data-testid="version-rotation"
        >
          {t('consumers.versions.rotation')}
        </Anchor>
      )}
    </li>
  )
}
