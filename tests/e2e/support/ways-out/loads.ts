/** Ways in which a page can have something loaded or sent. Each runs in the page; whether it worked, the trap knows. */
export interface Target {
  origin: string
  port: number
}

interface Load {
  name: string
  load(target: Target): unknown
}

/** An element that loads by itself, for as long as that takes. Runs in the page as text. */
const element = (name: string, tag: string, attributes: Record<string, string>): Load => ({
  name,
  load: new Function(
    'target',
    `const element = document.createElement(${JSON.stringify(tag)})
    for (const [name, value] of Object.entries(${JSON.stringify(attributes)})) {
      element.setAttribute(name, value.replace('ORIGIN', target.origin))
    }
    document.body.append(element)
    return new Promise(resolve => setTimeout(() => resolve(element.remove()), 300))`
  ) as Load['load']
})

export const loads: readonly Load[] = [
  { name: 'fetch', load: ({ origin }) => fetch(`${origin}/fetch`).catch(() => undefined) },
  {
    name: 'fetch without CORS',
    load: ({ origin }) => fetch(`${origin}/no-cors`, { mode: 'no-cors' }).catch(() => null)
  },
  {
    name: 'XMLHttpRequest',
    load: ({ origin }) =>
      new Promise(resolve => {
        const request = new XMLHttpRequest()
        request.onloadend = () => resolve(undefined)
        request.open('GET', `${origin}/xhr`)
        request.send()
      })
  },
  {
    name: 'WebSocket',
    load: ({ port }) => {
      try {
        new WebSocket(`ws://127.0.0.1:${port}/socket`)
      } catch {
        // Refused at once.
      }
    }
  },
  {
    name: 'EventSource',
    load: ({ origin }) => {
      const source = new EventSource(`${origin}/events`)
      source.onerror = () => source.close()
    }
  },
  { name: 'beacon', load: ({ origin }) => navigator.sendBeacon(`${origin}/beacon`, 'x') },
  {
    name: 'style attribute',
    load: async ({ origin }) => {
      document.body.style.setProperty('background-image', `url(${origin}/background)`)
      await new Promise(resolve => setTimeout(resolve, 300))
      document.body.style.removeProperty('background-image')
    }
  },
  {
    name: 'style element with the nonce',
    load: async ({ origin }) => {
      const style = document.createElement('style')
      style.nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
      style.textContent = `@import url(${origin}/import); body { background: url(${origin}/background) }
        @font-face { font-family: x; src: url(${origin}/font) } #root { font-family: x }`
      document.head.append(style)
      await new Promise(resolve => setTimeout(resolve, 300))
      style.remove()
    }
  },
  {
    name: 'WebRTC',
    load: async ({ port }) => {
      const server = `127.0.0.1:${port}`
      const urls = [`stun:${server}`, `turn:${server}`, `turn:${server}?transport=tcp`]
      const connection = new RTCPeerConnection({ iceServers: [{ urls, username: 'x', credential: 'x' }] })
      connection.createDataChannel('x')
      await connection.setLocalDescription(await connection.createOffer())
      await new Promise(resolve => setTimeout(resolve, 1000))
      connection.close()
    }
  },
  {
    name: 'worker',
    load: ({ origin }) => {
      try {
        new Worker(URL.createObjectURL(new Blob([`fetch('${origin}/worker')`])))
      } catch {
        // Refused at once.
      }
    }
  },
  element('image', 'img', { src: 'ORIGIN/image' }),
  element('script', 'script', { src: 'ORIGIN/script' }),
  element('style sheet', 'link', { rel: 'stylesheet', href: 'ORIGIN/stylesheet' }),
  element('frame', 'iframe', { src: 'ORIGIN/frame' }),
  element('object', 'object', { data: 'ORIGIN/object' }),
  element('embed', 'embed', { src: 'ORIGIN/embed' }),
  element('video', 'video', { src: 'ORIGIN/video', preload: 'auto' }),
  element('audio', 'audio', { src: 'ORIGIN/audio', preload: 'auto' }),
  element('icon', 'link', { rel: 'icon', href: 'ORIGIN/icon' }),
  element('manifest', 'link', { rel: 'manifest', href: 'ORIGIN/manifest' }),
  element('preload', 'link', { rel: 'preload', as: 'fetch', href: 'ORIGIN/preload' }),
  element('module preload', 'link', { rel: 'modulepreload', href: 'ORIGIN/module' }),
  element('prefetch', 'link', { rel: 'prefetch', href: 'ORIGIN/prefetch' }),
  element('prerender', 'link', { rel: 'prerender', href: 'ORIGIN/prerender' }),
  element('preconnect', 'link', { rel: 'preconnect', href: 'ORIGIN' }),
  element('link with ping', 'a', { href: 'ORIGIN/link', ping: 'ORIGIN/ping' })
]
