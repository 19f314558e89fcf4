const isLoopback = (host: string): boolean => host === 'localhost' || host === '127.0.0.1' || host === '[::1]'

/**
 * Where a person makes and removes keys. `pages` are by the origin of the environment, `*` for any other one; a path is
 * one of that origin. Null where it is not known, and for what must not be opened: anything but https, or this computer.
 */
export const keyPageOf = (pages: Readonly<Record<string, string>>, origin: string): string | null => {
  const page = pages[origin] ?? pages['*']
  if (page === undefined) return null
  try {
    const { href, protocol, hostname } = new URL(page, origin)
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)) ? href : null
  } catch {
    return null
  }
}
