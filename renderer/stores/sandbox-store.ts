import type { CommandOutput } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { SandboxState } from '@shared/schemas/vault'
import { create } from 'zustand'
import { call } from '../bridge'

export type SandboxTour = CommandOutput<'sandbox.start'>

interface SandboxStore {
  state: SandboxState
  load(): Promise<void>
  start(): Promise<Result<SandboxTour>>
  stop(): Promise<Result<SandboxState>>
  receive(state: SandboxState): void
}

export const useSandbox = create<SandboxStore>()(set => ({
  state: { status: 'stopped' },
  async load() {
    const result = await call('sandbox.state', {})
    if (result.ok) set({ state: result.value })
  },
  start: () => call('sandbox.start', {}),
  async stop() {
    const result = await call('sandbox.stop', {})
    if (result.ok) set({ state: result.value })
    return result
  },
  receive: state => set({ state })
}))
