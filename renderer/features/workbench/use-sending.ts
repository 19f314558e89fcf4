import { guardAnswer } from '@shared/guard'
import type { RequestSpec } from '@shared/schemas/request'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useAnnouncement } from '../../stores/announcement-store'
import { specFromDraft } from '../../stores/draft'
import { asUsual, type Consent, type Manner, noConsent, noSend, type Question, useSend } from '../../stores/send-store'
import { activeTab, useTabs } from '../../stores/tabs-store'
import { statusLine } from '../exchange/status-line'
import { useErrorText } from '../feedback/use-error-text'
import { useFeedback } from '../feedback/use-feedback'
import { consentAfter, questionFor } from './questions'
import { type SendProblem, sendProblem } from './send-problem'
import { type DraftContext, useDraftContext } from './use-draft-context'

export interface Sending {
  sending: boolean
  problem: SendProblem | null
  question: Question | null
  context: DraftContext
  /** Sends, or cancels what is being sent. */
  toggle(): void
  /** Sends what was answered 401 once more, with the new token. */
  replay(exchangeId: string): void
  confirm(question: Question): void
  dismiss(): void
}

type Run = (tabId: string, spec: RequestSpec, consent: Consent, manner?: Manner) => Promise<void>

/** Sends for one tab, which need not be the one that is shown when the answer comes. */
const useRun = (): Run => {
  const { t } = useTranslation()
  const format = useFormat()
  const errorText = useErrorText()
  const announce = useAnnouncement(store => store.announce)
  return async (tabId, spec, consent, manner = asUsual) => {
    announce(t('response.sending'))
    const result = await useSend.getState().send(tabId, spec, consent, manner)
    if (!result) return
    if (!result.ok) {
      const question = questionFor(result.error, spec, consent, manner)
      if (question) useSend.getState().ask(tabId, question)
      else announce(`${t('response.notSentTitle')}. ${errorText(result.error)}`)
      return
    }
    const { failure, hops, durationMs } = result.value
    if (failure) announce(t('response.failedText', { title: t(`failures.${failure.code}.title`) }))
    else announce(t('response.statusText', { status: statusLine(hops), duration: format.duration(durationMs) }))
  }
}

/** Everything between pressing Send and the answer, of the tab that is shown. */
export const useSending = (): Sending => {
  const { unwrap } = useFeedback()
  const run = useRun()
  const { id, draft } = useTabs(activeTab)
  const { sendId, question } = useSend(store => store.sends[id] ?? noSend)
  const context = useDraftContext()
  const problem = sendProblem(draft, context)
  const sending = sendId !== null

  const start = (): void => {
    const spec = specFromDraft(draft)
    if (!spec || problem) return
    useTabs.getState().markSent(id, draft)
    const manner = { ...asUsual, raw: draft.raw }
    const guard = guardAnswer(spec.method, context.endpoint?.effect ?? null, context.environment?.guard ?? 'open')
    // Main asks the same of what is really sent. What is refused is left to it to say, with everything else it finds; so
    // is what an absolute address leads to, where another guard may stand.
    if (guard === 'none' || guard === 'refuse' || !spec.url.startsWith('/'))
      return void run(id, spec, noConsent, manner)
    const { environmentId } = spec
    useSend.getState().ask(id, { kind: 'guard', level: guard, environmentId, spec, consent: noConsent, manner })
  }
  const confirm = async (asked: Question): Promise<void> => {
    // A login goes on when its dialog is closed, and must not send then.
    if (!useSend.getState().accept(id, asked)) return
    if (asked.kind === 'origin') {
      const allowed = unwrap(await useSend.getState().allowOrigin(asked.credentialId, asked.origin))
      if (!allowed) return
    }
    await run(id, asked.spec, consentAfter(asked), asked.manner)
  }
  const replay = (replayOf: string): void => {
    const { spec } = useSend.getState().sends[id] ?? noSend
    // What was agreed to held for the first send; main asks again.
    if (spec && !sending) void run(id, spec, noConsent, { ...asUsual, replayOf })
  }
  return {
    sending,
    problem,
    question,
    context,
    toggle: () => {
      if (question) return
      if (sending) void useSend.getState().cancel(id)
      else start()
    },
    replay,
    confirm: asked => void confirm(asked),
    dismiss: () => useSend.getState().dismiss(id)
  }
}
