/** Ways in which a page can lead its window elsewhere or open another one. */
import type { Page } from '@playwright/test'

interface Navigation {
  name: string
  go(page: Page, origin: string): Promise<unknown>
}

const inPage = (name: string, act: (origin: string) => void): Navigation => ({
  name,
  go: (page, origin) => page.evaluate(act, origin)
})

/** A link that lies over everything, clicked as a person clicks, and taken away again. */
const link = (name: string, target: string, button: 'left' | 'middle', modifiers: ('Control' | 'Shift')[] = []) => ({
  name,
  async go(page: Page, origin: string) {
    await page.evaluate(
      ([href, frame]) => {
        const anchor = Object.assign(document.createElement('a'), {
          id: 'way-out',
          href,
          target: frame,
          textContent: 'x'
        })
        anchor.style.setProperty('position', 'fixed')
        anchor.style.setProperty('inset', '0')
        anchor.style.setProperty('z-index', '100000')
        document.body.append(anchor)
      },
      [`${origin}/link`, target] as const
    )
    // Not through the locator: that one waits for a navigation that never comes.
    for (const key of modifiers) await page.keyboard.down(key)
    await page.mouse.click(400, 300, { button })
    for (const key of modifiers) await page.keyboard.up(key)
    await page.evaluate(() => document.getElementById('way-out')?.remove())
  }
})

const submit = (name: string, method: string, target: string): Navigation => ({
  name,
  go: (page, origin) =>
    page.evaluate(
      ([action, how, where]) => {
        const form = Object.assign(document.createElement('form'), { action, method: how, target: where })
        document.body.append(form)
        form.submit()
        form.remove()
      },
      [`${origin}/form`, method, target] as const
    )
})

export const navigations: readonly Navigation[] = [
  inPage('location', origin => {
    location.href = `${origin}/location`
  }),
  inPage('location over https', () => {
    location.href = 'https://127.0.0.1:1/'
  }),
  inPage('location.replace', origin => location.replace(`${origin}/replace`)),
  inPage('location of a file', () => {
    location.href = 'file:///etc/passwd'
  }),
  inPage('location of data', () => {
    location.href = 'data:text/html,<p>data</p>'
  }),
  inPage('location of a blob', () => {
    location.href = URL.createObjectURL(new Blob(['<p>blob</p>'], { type: 'text/html' }))
  }),
  inPage('location of another file of the app', () => {
    location.href = 'app://latchkey/nothing.html'
  }),
  inPage('location of another host of the app', () => {
    location.href = 'app://other/index.html'
  }),
  inPage('location of a program', () => {
    location.href = 'mailto:a@example.com'
  }),
  inPage('window.open', origin => void window.open(`${origin}/open`)),
  inPage('window.open without an address', () => void window.open('about:blank')),
  inPage('window.open of the page itself', () => void window.open('app://latchkey/index.html')),
  inPage('window.open into this window', origin => void window.open(`${origin}/open-self`, '_self')),
  link('link', '', 'left'),
  link('link into a new window', '_blank', 'left'),
  link('middle click', '', 'middle'),
  link('click with control', '', 'left', ['Control']),
  link('click with shift', '', 'left', ['Shift']),
  submit('form', 'get', ''),
  submit('posted form', 'post', ''),
  submit('form into a new window', 'post', '_blank'),
  inPage('meta refresh', origin => {
    const meta = document.createElement('meta')
    meta.httpEquiv = 'refresh'
    meta.content = `0; url=${origin}/meta`
    document.head.append(meta)
  }),
  inPage('frame that leads the top', origin => {
    const frame = document.createElement('iframe')
    frame.srcdoc = `<a id="top" target="_top" href="${origin}/top">x</a>`
    frame.addEventListener('load', () => {
      frame.contentDocument?.getElementById('top')?.click()
      frame.remove()
    })
    document.body.append(frame)
  }),
  inPage('download', origin => {
    const anchor = Object.assign(document.createElement('a'), { href: `${origin}/download`, download: 'x' })
    document.body.append(anchor)
    anchor.click()
    anchor.remove()
  })
]
