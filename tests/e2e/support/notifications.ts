/** What the operating system is given to tell, caught before anything of it is shown. */
import type { RunningApp } from './app'

/** What the operating system is given to show; nothing of it is really shown. */
export const watchNotifications = ({ app }: RunningApp): Promise<void> =>
  app.evaluate(({ Notification }) => {
    const shown: { title: string; body: string; click(): void }[] = []
    Object.assign(globalThis, { shown })
    Notification.isSupported = () => true
    Notification.prototype.show = function show(this: InstanceType<typeof Notification>) {
      shown.push({ title: this.title, body: this.body, click: () => void this.emit('click') })
    }
  })
export const notifications = ({ app }: RunningApp): Promise<{ title: string; body: string }[]> =>
  app.evaluate(() =>
    (Reflect.get(globalThis, 'shown') as { title: string; body: string }[]).map(({ title, body }) => ({ title, body }))
  )

/** Follows the first of them. */
export const followNotification = ({ app }: RunningApp): Promise<void> =>
  app.evaluate(() => (Reflect.get(globalThis, 'shown') as { click(): void }[])[0]?.click())

/** As after the computer slept. */
export const wakeComputer = ({ app }: RunningApp): Promise<void> =>
  app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))
