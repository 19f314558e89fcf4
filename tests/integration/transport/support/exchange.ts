import type { HttpTransport, TransportFailure, WireRequest, WireResponse } from '../../../../electron/ports'

export const never = (): AbortSignal => new AbortController().signal

/** A GET without headers of its own, changed as a test needs it. */
export const requestTo = (url: string, changes: Partial<WireRequest> = {}): WireRequest => ({
  method: 'GET',
  url,
  headers: [],
  body: null,
  ...changes
})

export const readAll = async (body: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Sends, reads the body to its end, and gives both. */
export const exchangeWhole = async (
  transport: HttpTransport,
  request: WireRequest,
  signal = never()
): Promise<{ response: WireResponse; body: Buffer }> => {
  const response = await transport.exchange(request, signal)
  return { response, body: await readAll(response.body) }
}

/** The failure of something that must fail. */
export const failureOf = async (doing: Promise<unknown>): Promise<TransportFailure> => {
  try {
    await doing
  } catch (error) {
    return error as TransportFailure
  }
  throw new Error('This was to fail and did not.')
}

export const until = async (condition: () => boolean, within = 5_000): Promise<void> => {
  const end = performance.now() + within
  while (!condition()) {
    if (performance.now() > end) throw new Error('Waited in vain.')
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}
