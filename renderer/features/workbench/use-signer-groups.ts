import type { Environment } from '@shared/schemas/environment'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { findEnvironment } from '../../stores/environment-store'
import { findProvider, useProviders } from '../../stores/provider-store'
import { useCredentialEntries } from '../credentials/use-credential-entries'
import { sessionWaysIn } from '../sessions/session-places'
import { type SignerGroup, signerGroups } from './signer-options'

/** Whoever can sign in these environments, as options of a list; of the chosen environment alone where there is one. */
export const useSignerGroups = (environments: readonly Environment[], chosenId: string | null): SignerGroup[] => {
  const { t } = useTranslation()
  const providers = useProviders(store => store.providers)
  const entries = useCredentialEntries()
  return useMemo(() => {
    const words = {
      withoutKey: t('request.withoutKey'),
      production: t('environment.production'),
      temporary: t('request.temporary'),
      session: { cookie: t('sessions.signWith.cookie'), bearer: t('sessions.signWith.bearer') }
    }
    return signerGroups(entries, environments, chosenId, words, id =>
      sessionWaysIn(findProvider(providers, findEnvironment(environments, id)?.providerId ?? null))
    )
  }, [entries, environments, providers, chosenId, t])
}
