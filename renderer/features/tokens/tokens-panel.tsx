import { Button, Loader } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconFlask, IconKey } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyPanel } from '../../components/empty-panel'
import { useNavigation } from '../../stores/navigation-store'
import { useProviders } from '../../stores/provider-store'
import { useTokens } from '../../stores/token-store'
import { startTour } from '../../stores/tour'
import { LoadFailure } from '../feedback/load-failure'
import { useFeedback } from '../feedback/use-feedback'
import { TokenDetails } from './token-details'
import { TokenList } from './token-list'
import { useTokenEntries } from './use-token-entries'

/** Below this the details stand in the place of the list. */
const wideWindow = '(min-width: 68em)'

/** Teaches what is shown here, and how to come by it. */
const NoTokens = () => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const openDialog = useNavigation(store => store.openDialog)
  const providers = useProviders(store => store.providers).filter(({ authMethods }) =>
    authMethods.some(({ exchanged }) => exchanged)
  )
  const names = providers.map(({ name }) => name).join(', ')
  return (
    <EmptyPanel
      icon={IconKey}
      title={t('tokens.emptyTitle')}
      text={names === '' ? t('tokens.emptyTextPlain') : t('tokens.emptyText', { names })}
      testId="tokens-empty"
    >
      {providers.map(({ id, name }) => (
        <Button key={id} onClick={() => openDialog('add-credential', { providerId: id })} data-testid="token-add-key">
          {t('tokens.addKey', { provider: name })}
        </Button>
      ))}
      <Button
        variant="default"
        leftSection={<IconFlask size={15} aria-hidden />}
        onClick={async () => unwrap(await startTour())}
        data-testid="try-sandbox"
      >
        {t('firstRun.sandboxAction')}
      </Button>
    </EmptyPanel>
  )
}

const Failed = () => {
  const { error, load } = useTokens()
  return <LoadFailure error={error} onRetry={() => void load()} testId="tokens-error" />
}

/** Every key that is exchanged, and the life of the token of the chosen one beside it. */
export const TokensPanel = () => {
  const { t } = useTranslation()
  const wide = useMediaQuery(wideWindow, true, { getInitialValueInEffect: false })
  const entries = useTokenEntries()
  const loaded = useTokens(store => store.loaded)
  const error = useTokens(store => store.error)
  const accessId = useNavigation(store => store.accessId)
  const open = useCallback((id: string): void => useNavigation.getState().showAccess('tokens', id), [])
  const close = (): void => useNavigation.setState({ accessId: null })
  const chosen = entries.find(({ credential }) => credential.id === accessId) ?? (wide ? entries[0] : undefined)
  if (!loaded) return error ? <Failed /> : <Loader size="sm" m="lg" aria-label={t('tokens.loading')} />
  return (
    <section className="fill" aria-label={t('tokens.title')} data-testid="tokens-panel">
      <Failed />
      {entries.length === 0 && <NoTokens />}
      {entries.length > 0 && (
        <div className="token-split">
          {(wide || !chosen) && <TokenList entries={entries} chosenId={chosen?.credential.id ?? null} onOpen={open} />}
          {chosen && <TokenDetails key={chosen.credential.id} entry={chosen} onBack={wide ? null : close} />}
        </div>
      )}
    </section>
  )
}
