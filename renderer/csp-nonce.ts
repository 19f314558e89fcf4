/**
 * The nonce that lets style elements in. Main writes it into the page with every load; whoever inserts a style element
 * (Mantine, CodeMirror) carries it.
 */
export const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
