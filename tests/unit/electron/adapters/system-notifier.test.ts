import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { createSystemNotifier } from '../../../../electron/adapters/system-notifier'

const setUp = (supported = true) => {
  const made: (EventEmitter & { title: string; body: string; shown: boolean; show(): void })[] = []
  const notifier = createSystemNotifier({
    isSupported: () => supported,
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
  return { notifier, made }
}

it('shows what it is given, and tells when it is followed', () => {
  const { notifier, made } = setUp()
  let opened = 0
  notifier.notify('Title', 'Body', () => {
    opened += 1
  })
  expect(made).toMatchObject([{ title: 'Title', body: 'Body', shown: true }])
  made[0]?.emit('close')
  expect(opened).toBe(0)
  made[0]?.emit('click')
  expect(opened).toBe(1)
})

it('does nothing where the system has none', () => {
  const { notifier, made } = setUp(false)
  notifier.notify('Title', 'Body', () => undefined)
  expect(made).toEqual([])
})
