/** Notifications of the operating system. */
import type { Notifier } from '../ports'

/** What is used of Electron's notification. */
interface SystemNotification {
  on(event: 'click' | 'close' | 'failed', listener: () => void): unknown
  show(): void
}

export interface SystemNotifierOptions {
  isSupported(): boolean
  create(options: { title: string; body: string }): SystemNotification
  /** Brings the app before the person who followed one. */
  showApp(): void
}

export const createSystemNotifier = ({ isSupported, create, showApp }: SystemNotifierOptions): Notifier => {
  /** Without anybody who holds it, a notification is collected, and its click goes nowhere. */
  const shown = new Set<SystemNotification>()
  return {
    notify(title, body, onOpen) {
      if (!isSupported()) return
      const notification = create({ title, body })
      shown.add(notification)
      notification.on('click', () => {
        shown.delete(notification)
        showApp()
        onOpen()
      })
      for (const end of ['close', 'failed'] as const) notification.on(end, () => shown.delete(notification))
      notification.show()
    }
  }
}
