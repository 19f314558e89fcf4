import type { Handlers } from '@shared/ipc/contract'
import type { FakeContext } from './state'

/** The log of what happened to keys and tokens: what the scenario says happened. */
export const authLogHandlers = ({ state }: FakeContext) =>
  ({
    'authLog.list': async () => state.authLog,
    'authLog.clear': async () => {
      state.authLog = []
      return {}
    },
    'authLog.save': async () => ({ file: '/home/ana/Downloads/authentication-log.txt' })
  }) satisfies Partial<Handlers>
