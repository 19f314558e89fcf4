import type { RequestSpec } from '@shared/schemas/request'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useAnnouncement } from '../../stores/announcement-store'
import { specFromDraft } from '../../stores/draft'
import { useDraft } from '../../stores/draft-store'
import { useNavigation } from '../../stores/navigation-store'
import { useSend } from '../../stores/send-store'
import { statusLine } from '../exchange/status-line'
import { useErrorText } from '../feedback/use-error-text'
import { type Guard, guardFor } from './guard'
import { type SendProblem, sendProblem } from './send-problem'
import { type DraftContext, useDraftContext } from './use-draft-context'

/** A question that has to be answered before the request leaves. */
export type Question =
  | { kind: 'guard'; guard: Exclude<Guard, 'none'>; spec: RequestSpec }
  | { kind: 'plainHttp'; spec: RequestSpec }

export interface Sending {
  sending: boolean
  problem: SendProblem | null
  question: Question | null
  context: DraftContext
  /** Sends, or cancels what is being sent. */
  toggle(): void
  confirm(question: Question): void
  dismiss(): void
}

/** Everything between pressing Send and the answer. */
export const useSending = (): Sending => {
  const { t } = useTranslation()
  const format = useFormat()
  const errorText = useErrorText()
  const announce = useAnnouncement(store => store.announce)
  const draft = useDraft(store => store.draft)
  const sending = useSend(store => store.sendId !== null)
  const context = useDraftContext()
  const [question, setQuestion] = useState<Question | null>(null)
  const problem = sendProblem(draft, context)

  const run = async (spec: RequestSpec, allowPlainHttp: boolean): Promise<void> => {
    announce(t('response.sending'))
    const result = await useSend.getState().send(spec, allowPlainHttp)
    if (!result) return
    if (!result.ok) {
      if (result.error.code === 'plain_http_secret') setQuestion({ kind: 'plainHttp', spec })
      else announce(`${t('response.notSentTitle')}. ${errorText(result.error)}`)
      return
    }
    const { failure, hops, durationMs } = result.value
    if (failure) announce(t('response.failedText', { title: t(`failures.${failure.code}.title`) }))
    else announce(t('response.statusText', { status: statusLine(hops), duration: format.duration(durationMs) }))
  }
  const start = (): void => {
    const spec = specFromDraft(draft)
    if (!spec || problem) return
    const guard = guardFor(spec.method, context.endpoint?.effect ?? null, context.environment)
    if (guard === 'none') void run(spec, false)
    else setQuestion({ kind: 'guard', guard, spec })
  }
  return {
    sending,
    problem,
    question,
    context,
    toggle: () => {
      // While something else is asked, the keys belong to that.
      if (question || useNavigation.getState().dialog) return
      if (sending) void useSend.getState().cancel()
      else start()
    },
    confirm: ({ kind, spec }) => {
      setQuestion(null)
      void run(spec, kind === 'plainHttp')
    },
    dismiss: () => setQuestion(null)
  }
}
