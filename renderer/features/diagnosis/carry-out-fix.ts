/** Does what the button of a finding says, whatever shows the button. */
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { Finding } from '@shared/schemas/diagnosis'
import type { Exchange } from '@shared/schemas/exchange'
import { useCommands } from '../../stores/command-store'
import { useDiagnosis } from '../../stores/diagnosis-store'
import { useNavigation } from '../../stores/navigation-store'
import { useSandbox } from '../../stores/sandbox-store'
import { useSend } from '../../stores/send-store'
import { activeTab, useTabs } from '../../stores/tabs-store'
import { useTokens } from '../../stores/token-store'
import { useVaultView } from '../../stores/vault-view-store'
import { draftChange, withoutTypedKey } from './apply-fix'

/** What the person is told when it is done; nothing where they see it. */
export type FixOutcome =
  | { kind: 'seen' }
  | { kind: 'told'; words: 'changed' | 'cleaned' | 'allowed' | 'typedOff'; origin: string }
  | { kind: 'failed'; error: AppError }

const seen: FixOutcome = { kind: 'seen' }

const told = (words: Extract<FixOutcome, { kind: 'told' }>['words'], origin = ''): FixOutcome => ({
  kind: 'told',
  words,
  origin
})

const outcomeOf = (result: Result<unknown>, outcome: () => FixOutcome): FixOutcome =>
  result.ok ? outcome() : { kind: 'failed', error: result.error }

/** In the history there is no request to change yet: it is opened first. */
const toRequest = ({ spec }: Exchange): void => {
  if (useNavigation.getState().view === 'requests') return
  useTabs.getState().openSpec(spec)
  useNavigation.getState().show('requests', 'send')
}

/** When the request is on the screen, whose keys these are. */
const sendAgain = (exchange: Exchange): FixOutcome => {
  toRequest(exchange)
  setTimeout(() => useCommands.getState().run('send'), 0)
  return seen
}

const chooseSigner = (exchange: Exchange): FixOutcome => {
  toRequest(exchange)
  setTimeout(() => document.getElementById('request-signer')?.focus(), 0)
  return seen
}

/** A key that was typed makes room for one of the vault: a request takes one of them only. */
const replaceTypedKey = (finding: Finding, exchange: Exchange): FixOutcome => {
  toRequest(exchange)
  const change = withoutTypedKey(finding, activeTab(useTabs.getState()).draft)
  chooseSigner(exchange)
  if (change === null) return seen
  useTabs.getState().edit(change)
  return told('typedOff')
}

const openKey = (exchange: Exchange, kind: 'edit' | 'replace'): FixOutcome => {
  if (exchange.credential === null) return chooseSigner(exchange)
  useVaultView.getState().openDialog({ kind, id: exchange.credential.id })
  return seen
}

const changeRequest = ({ fix }: Finding, exchange: Exchange): FixOutcome => {
  toRequest(exchange)
  const change = draftChange(fix, activeTab(useTabs.getState()).draft)
  if (change === null) return chooseSigner(exchange)
  useTabs.getState().edit(change)
  return told('changed')
}

export const carryOutFix = async (finding: Finding, exchange: Exchange): Promise<FixOutcome> => {
  const { fix } = finding
  const credentialId = exchange.credential?.id ?? null
  switch (fix.action) {
    case 'clean_key':
      if (credentialId === null) return chooseSigner(exchange)
      return outcomeOf(await useDiagnosis.getState().cleanKey(credentialId), () => told('cleaned'))
    case 'replace_key':
      return openKey(exchange, 'replace')
    case 'change_method':
    case 'change_scheme':
      return credentialId === null ? replaceTypedKey(finding, exchange) : openKey(exchange, 'edit')
    case 'change_base_url': {
      const baseUrl = fix.to === null ? {} : { baseUrl: fix.to }
      useNavigation.getState().openDialog('environments', { environmentId: exchange.environment.id, ...baseUrl })
      return seen
    }
    case 'allow_origin': {
      if (credentialId === null) return chooseSigner(exchange)
      const { origin } = fix
      return outcomeOf(await useSend.getState().allowOrigin(credentialId, origin), () => told('allowed', origin))
    }
    case 'renew_token':
      if (credentialId === null) return chooseSigner(exchange)
      return outcomeOf(await useTokens.getState().refresh(credentialId), () => sendAgain(exchange))
    case 'log_in':
      useNavigation.getState().openDialog('log-in', { environmentId: exchange.environment.id })
      return seen
    case 'start_sandbox':
      return outcomeOf(await useSandbox.getState().start(), () => sendAgain(exchange))
    case 'wait':
    case 'retry':
      return sendAgain(exchange)
    case 'find_out':
      await useDiagnosis.getState().findOut(exchange.id, [])
      return seen
    default:
      return changeRequest(finding, exchange)
  }
}
