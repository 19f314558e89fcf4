import { eventChannel } from '@shared/ipc/channels'
import { describe, expect, it } from 'vitest'
import { createEventPublisher } from '../../../../electron/ipc/event-publisher'

describe('event publisher', () => {
  it('sends the declared fields on the one channel', () => {
    const sent: unknown[][] = []
    const publish = createEventPublisher(() => ({ send: (...message) => void sent.push(message) }))
    const payload = { language: 'es', theme: 'dark', systemReminders: true, secret: 'canary-5f1c' } as const
    publish('settings.changed', payload)
    expect(sent).toEqual([[eventChannel, 'settings.changed', { language: 'es', theme: 'dark', systemReminders: true }]])
  })

  it('drops what no window is there to hear', () => {
    expect(() => createEventPublisher(() => null)('credentials.changed', {})).not.toThrow()
  })
})
