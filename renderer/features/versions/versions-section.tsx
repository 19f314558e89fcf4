import { Button, Loader, Stack, Text, Title } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { CredentialVersion, Rotation } from '@shared/schemas/rotation'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useFormat } from '../../i18n/use-format'
import { useRotations } from '../../stores/rotation-store'
import { useVersions } from '../../stores/version-store'
import { useErrorText } from '../feedback/use-error-text'
import { HeldVersions } from './held-versions'
import { VersionRow } from './version-row'
import { heldVersions } from './version-times'

/** While there is one alone, a line says so. */
const OnlyOne = ({ version }: { version: CredentialVersion }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const at = version.movedAt ?? version.createdAt
  if (at === null) return null
  return (
    <Text className="quiet" data-testid="versions-one">
      {t('consumers.versions.one', { date: format.date(at) })}
    </Text>
  )
}

interface ListProps {
  credential: CredentialSummary
  versions: readonly CredentialVersion[]
  rotations: readonly Rotation[]
  held: readonly CredentialVersion[]
}

const List = ({ credential, versions, rotations, held }: ListProps) => {
  const { t } = useTranslation()
  return (
    <ul className="versions" aria-label={t('consumers.versions.list', { label: credential.label })}>
      {versions.map(version => (
        <VersionRow key={version.version} version={version} rotations={rotations} held={held.includes(version)} />
      ))}
    </ul>
  )
}

/** The versions there are of a key: in use, waiting, replaced, and those that only a journal knows any more. */
export const VersionsSection = ({ credential }: { credential: CredentialSummary }) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { id, temporary } = credential
  useEffect(() => (temporary ? undefined : useVersions.getState().watch(id)), [id, temporary])
  const { value: versions, error } = useVersions(store => store.versions[id]) ?? { value: null, error: null }
  const allRotations = useRotations(store => store.rotations)
  const rotations = useMemo(() => allRotations.filter(({ credentialId }) => credentialId === id), [allRotations, id])
  const loaded = useRotations(store => store.loaded)
  if (temporary) return null
  const held = loaded && versions ? heldVersions(versions, rotations) : []
  const [only, ...others] = versions ?? []
  return (
    <section aria-labelledby={`${id}-versions`} data-testid="versions-section">
      <Title order={3} id={`${id}-versions`} className="details-title">
        {t('consumers.versions.title')}
      </Title>
      <Stack gap="sm">
        {error && (
          <Notice tone="bad" urgent>
            {errorText(error)}
            <div className="notice-actions">
              <Button size="xs" variant="default" onClick={() => void useVersions.getState().refresh()}>
                {t('common.tryAgain')}
              </Button>
            </div>
          </Notice>
        )}
        {versions === null && !error && <Loader size="sm" aria-label={t('consumers.versions.loading')} />}
        {held.length > 0 && <HeldVersions credentialId={id} versions={held} />}
        {only && others.length === 0 && only.state === 'current' && <OnlyOne version={only} />}
        {versions && versions.length > 1 && (
          <List credential={credential} versions={versions} rotations={rotations} held={held} />
        )}
      </Stack>
    </section>
  )
}
