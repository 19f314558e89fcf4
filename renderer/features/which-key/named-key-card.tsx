import { Button, Stack, Text, Title } from '@mantine/core'
import type { KeyMatch, NamedKey } from '@shared/schemas/which-key'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { useFormat } from '../../i18n/use-format'
import { useNavigation } from '../../stores/navigation-store'
import { useWhichKey } from '../../stores/which-key-store'
import { CredentialStateWord } from '../credentials/credential-state'
import { asLocalNoon } from '../credentials/expiry'
import { showInVault } from './show-in-vault'
import { standingLooks } from './standing-looks'
import { useKeyTitle } from './use-key-title'

/** What is to be done about a key that is not the one that counts. */
const OldKeyText = ({ match }: { match: KeyMatch }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (match.standing === 'current') return null
  if (match.standing === 'retired') return <Text>{t('whichKey.wasText')}</Text>
  return (
    <>
      <Text>{t('whichKey.maybeWasText', { date: match.lastSeenAt ? format.instant(match.lastSeenAt) : '' })}</Text>
      {match.credentialId === null && <Text>{t('whichKey.gone')}</Text>}
    </>
  )
}

const Facts = ({ named, match }: { named: NamedKey; match: KeyMatch | null }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { fingerprint, length, reading } = named
  return (
    <dl className="facts">
      {match && (
        <>
          <dt>{t('whichKey.place')}</dt>
          <dd>{[match.providerName, match.environmentName].filter(Boolean).join(' · ')}</dd>
        </>
      )}
      {match?.state && (
        <>
          <dt>{t('whichKey.state')}</dt>
          <dd>
            <CredentialStateWord state={match.state} />
          </dd>
        </>
      )}
      {match?.expiresOn && (
        <>
          <dt>{t('whichKey.expires')}</dt>
          <dd>{format.date(asLocalNoon(match.expiresOn))}</dd>
        </>
      )}
      <dt>{t('whichKey.fingerprint')}</dt>
      <dd className="wire">{fingerprint}</dd>
      <dt>{t('whichKey.characters')}</dt>
      <dd>{format.number(length)}</dd>
      <dt>{t('whichKey.readAs')}</dt>
      <dd>{t(`whichKey.readings.${reading}`)}</dd>
    </dl>
  )
}

/** The answer for one key: each entry that has it, or what it looks like where none does. */
export const NamedKeyCard = ({ named }: { named: NamedKey }) => {
  const { t } = useTranslation()
  const title = useKeyTitle()
  const { matches, looksLike } = named
  const entries: (KeyMatch | null)[] = matches.length > 0 ? matches : [null]
  const add = (): void => {
    useWhichKey.getState().reset()
    useNavigation.getState().openDialog('add-credential')
  }
  return entries.map(match => {
    const { icon, tone } = standingLooks[match?.standing ?? 'unknown']
    return (
      <section key={`${match?.credentialId} ${match?.lastSeenAt}`} className="key-answer" data-testid="named-key">
        <Stack gap="sm">
          <Title order={3}>
            <IconWord icon={icon} tone={tone}>
              <span className="pasted-names">{title(match ? { ...named, matches: [match] } : named)}</span>
            </IconWord>
          </Title>
          {match && <OldKeyText match={match} />}
          {!match && (
            <Text>
              {t('whichKey.unknownText')}{' '}
              {looksLike.length > 0
                ? t('whichKey.looksLike', { providers: looksLike.join(', ') })
                : t('whichKey.looksLikeNone')}
            </Text>
          )}
          <Facts named={named} match={match} />
          <div>
            {match?.credentialId && (
              <Button onClick={() => showInVault(match.credentialId ?? '')} data-testid="named-key-show">
                {t('whichKey.showInVault')}
              </Button>
            )}
            {!match && (
              <Button variant="default" onClick={add} data-testid="named-key-add">
                {t('whichKey.add')}
              </Button>
            )}
          </div>
        </Stack>
      </section>
    )
  })
}
