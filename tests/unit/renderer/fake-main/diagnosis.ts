import type { Handlers } from '@shared/ipc/contract'
import { type FakeContext, find } from './state'

/** The same causes for every exchange. */
export const diagnosisHandlers = ({ state, emit, pause }: FakeContext) =>
  ({
    'diagnosis.get': async ({ exchangeId }) => ({ exchangeId, findings: state.findings, probes: state.probes }),
    'diagnosis.findOut': async ({ exchangeId, runId }) => {
      const total = state.probes.length
      emit('diagnosis.progress', { runId, exchangeId, done: 0, total, kind: state.probes[0]?.kind ?? null })
      if (state.delay > 0) await pause(runId)
      emit('diagnosis.progress', { runId, exchangeId, done: total, total, kind: null })
      return { exchangeId, findings: state.findings, probes: [] }
    },
    'diagnosis.paste': async ({ from }) => {
      if (state.delay > 0) await pause('paste')
      return from === 'dialog' ? null : state.pasted
    },
    'whichKey.ask': async ({ from }) => (from === 'dialog' && !state.keyAnswer.fileName ? null : state.keyAnswer),
    'share.preview': async () => {
      if (state.delay > 0) await pause('share')
      return state.share
    },
    'share.save': async () => ({ file: '/home/ana/Downloads/call-get-clientes-401-2026-03-01.zip' }),
    'share.copy': async () => ({}),
    'diagnosis.cleanKey': async ({ credentialId }) => find(state.credentials, credentialId, 'credential_not_found')
  }) satisfies Partial<Handlers>
