import type { Fix } from '@shared/schemas/diagnosis'
import type { Exchange } from '@shared/schemas/exchange'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../../stores/command-store'
import { useDiagnosis } from '../../stores/diagnosis-store'
import { useNavigation } from '../../stores/navigation-store'
import { useSend } from '../../stores/send-store'
import { activeTab, useTabs } from '../../stores/tabs-store'
import { useVaultView } from '../../stores/vault-view-store'
import { useFeedback } from '../feedback/use-feedback'
import { draftChange } from './apply-fix'

/** In the history there is no request to change yet: it is opened first. */
const toRequest = ({ spec }: Exchange): void => {
  if (useNavigation.getState().view === 'requests') return
  useTabs.getState().openSpec(spec)
  useNavigation.getState().show('requests', 'send')
}

/** When the request is on the screen, whose keys these are. */
const sendAgain = (exchange: Exchange): void => {
  toRequest(exchange)
  setTimeout(() => useCommands.getState().run('send'), 0)
}

const chooseSigner = (exchange: Exchange): void => {
  toRequest(exchange)
  setTimeout(() => document.getElementById('request-signer')?.focus(), 0)
}

/** Does what the button of a finding says. */
export const useFix = (exchange: Exchange): ((fix: Fix) => Promise<void>) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const credentialId = exchange.credential?.id ?? null

  const aboutKey = (kind: 'edit' | 'replace'): void => {
    if (credentialId === null) chooseSigner(exchange)
    else useVaultView.getState().openDialog({ kind, id: credentialId })
  }
  const clean = async (): Promise<void> => {
    if (credentialId !== null && unwrap(await useDiagnosis.getState().cleanKey(credentialId))) {
      success(t('diagnosis.cleaned'))
    }
  }
  const allow = async (origin: string): Promise<void> => {
    if (credentialId !== null && unwrap(await useSend.getState().allowOrigin(credentialId, origin))) {
      success(t('diagnosis.allowed', { origin }))
    }
  }

  return async fix => {
    switch (fix.action) {
      case 'clean_key':
        return clean()
      case 'replace_key':
        return aboutKey('replace')
      case 'change_method':
      case 'change_scheme':
        return aboutKey('edit')
      case 'change_base_url': {
        const baseUrl = fix.to === null ? {} : { baseUrl: fix.to }
        return useNavigation
          .getState()
          .openDialog('environments', { environmentId: exchange.environment.id, ...baseUrl })
      }
      case 'allow_origin':
        return allow(fix.origin)
      case 'log_in':
        return useNavigation.getState().openDialog('log-in', { environmentId: exchange.environment.id })
      case 'wait':
      case 'retry':
        return sendAgain(exchange)
      case 'find_out':
        await useDiagnosis.getState().findOut(exchange.id, [])
        return
    }
    toRequest(exchange)
    const change = draftChange(fix, activeTab(useTabs.getState()).draft)
    if (change === null) return chooseSigner(exchange)
    useTabs.getState().edit(change)
    success(t('diagnosis.changed'))
  }
}
