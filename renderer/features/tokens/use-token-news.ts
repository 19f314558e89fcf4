import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useAnnouncement } from '../../stores/announcement-store'
import { findCredential, useCredentials } from '../../stores/credential-store'
import { useTokens } from '../../stores/token-store'
import { isBusy, type ReceivedToken } from '../../stores/token-times'
import { useFeedback } from '../feedback/use-feedback'

/** Those for which it is known by now how a try went. */
const settled = (
  tokens: Readonly<Record<string, ReceivedToken>>,
  before: Readonly<Record<string, ReceivedToken>>
): ReceivedToken[] =>
  Object.entries(tokens).flatMap(([id, token]) => {
    const was = before[id]
    return was && isBusy(was.state.status) && !isBusy(token.state.status) ? [token] : []
  })

/** Says how a try for a token went: every failure, and what a person had asked for. */
export const useTokenNews = (): void => {
  const { t } = useTranslation()
  const format = useFormat()
  const { success } = useFeedback()
  const announce = useAnnouncement(store => store.announce)
  useEffect(() =>
    useTokens.subscribe(({ tokens, asked }, before) => {
      if (tokens === before.tokens) return
      for (const { state } of settled(tokens, before.tokens)) {
        const { credentialId, failure, remainingMs } = state
        const { label = '' } = findCredential(useCredentials.getState().credentials, credentialId) ?? {}
        if (failure) {
          const status = t(`tokens.status.${state.status}`)
          announce(t('tokens.troubled', { label, status, reason: t(`tokens.failure.${failure.kind}.title`) }))
        } else if (asked.includes(credentialId) && remainingMs !== null) {
          success(t('tokens.renewed', { label, span: format.span(remainingMs) }))
        }
        useTokens.getState().told(credentialId)
      }
    })
  )
}
