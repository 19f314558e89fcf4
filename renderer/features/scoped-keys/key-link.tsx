import { Button } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { ScopedKeyEntry } from '@shared/schemas/scoped-key'
import { IconKey, IconKeyOff, IconQuestionMark } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { findCredential } from '../../stores/credential-store'
import { useNavigation } from '../../stores/navigation-store'
import { useVaultView } from '../../stores/vault-view-store'
import type { KeyPlace } from './key-place'

interface KeyLinkProps {
  entry: ScopedKeyEntry
  place: KeyPlace
  /** Those of the environment. */
  credentials: readonly CredentialSummary[]
  onChoose(): void
}

/** Whoever has its secret may bring it in. */
const add = ({ provider, environment }: KeyPlace): void =>
  useNavigation.getState().openDialog('add-credential', { providerId: provider.id, environmentId: environment.id })

const show = (id: string): void => {
  useNavigation.getState().show('vault')
  useVaultView.getState().select(id)
}

/** Which key of the vault it is, and what to do where that is not known. */
export const KeyLink = ({ entry, place, credentials, onChoose }: KeyLinkProps) => {
  const { t } = useTranslation()
  const { link, name } = entry
  const credential = link.kind === 'linked' ? findCredential(credentials, link.credentialId) : undefined
  const action = (words: string, onClick: () => void, testId: string) => (
    <Button
      variant="subtle"
      className="inline-action"
      onClick={onClick}
      aria-label={t('scopedKeys.chooseFor', { name, words })}
      data-testid={testId}
    >
      {words}
    </Button>
  )
  const choose = (words: string) => action(words, onChoose, 'scoped-key-choose')
  if (link.kind === 'linked' && credential) {
    const { id, label, fingerprint } = credential
    return (
      <div className="key-link" data-link="linked">
        <Button
          variant="subtle"
          className="inline-action"
          leftSection={<IconKey size={14} aria-hidden />}
          onClick={() => show(id)}
          title={`${label} · ${t(`scopedKeys.linkedBy.${link.by}`)}`}
          data-testid="scoped-key-credential"
        >
          <span className="ellipsis">{label}</span>
          <span className="wire quiet">{fingerprint}</span>
        </Button>
        {/* What the beginning tells needs nobody's word. */}
        {link.by === 'id' && choose(t('scopedKeys.chooseAnother'))}
      </div>
    )
  }
  const isAmbiguous = link.kind === 'ambiguous'
  return (
    <div className="key-link" data-link={isAmbiguous ? 'ambiguous' : 'none'}>
      <IconWord icon={isAmbiguous ? IconQuestionMark : IconKeyOff} tone={isAmbiguous ? 'warn' : 'quiet'}>
        {t(isAmbiguous ? 'scopedKeys.linkAmbiguous' : 'scopedKeys.linkNone')}
      </IconWord>
      <span className="key-link-actions">
        {credentials.length > 0 && choose(t(isAmbiguous ? 'scopedKeys.which' : 'scopedKeys.chooseOne'))}
        {!isAmbiguous && action(t('scopedKeys.addHere'), () => add(place), 'scoped-key-add')}
      </span>
    </div>
  )
}
