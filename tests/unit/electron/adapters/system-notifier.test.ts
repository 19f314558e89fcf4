import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { createSystemNotifier } from '../../../../electron/adapters/system-notifier'

const setUp = (supported = true) => {
  const made: (EventEmitter & { title: string; body: string; shown: boolean; show(): void })[] = []
  const steps: string[] = []
  const notifier = createSystemNotifier({
    isSupported: () => supported,
    showApp: () => void steps.push('app'),
    create: options => {
      const one = Object.assign(new EventEmitter(), options, {
        shown: false,
        show() {
          one.shown = true
        }
      })
      made.push(one)
      return one
    }
  })
  return { notifier, made, steps }
}

it('shows what it is given, and brings the app forward when it is followed', () => {
  const { notifier, made, steps } = setUp()
  notifier.notify('Title', 'Body', () => void steps.push('opened'))
  expect(made).toMatchObject([{ title: 'Title', body: 'Body', shown: true }])
  made[0]?.emit('close')
  expect(steps).toEqual([])
  made[0]?.emit('click')
  expect(steps).toEqual(['app', 'opened'])
})

it('does nothing where the system has none', () => {
  const { notifier, made } = setUp(false)
  notifier.notify('Title', 'Body', () => undefined)
  expect(made).toEqual([])
})
