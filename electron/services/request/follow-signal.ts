/** `controller` ends with the signal, for as long as the work goes on. */
export const followSignal = async <Output>(
  controller: AbortController,
  signal: AbortSignal | undefined,
  work: () => Promise<Output>
): Promise<Output> => {
  const end = (): void => controller.abort(signal?.reason)
  if (signal?.aborted) end()
  signal?.addEventListener('abort', end, { once: true })
  try {
    return await work()
  } finally {
    signal?.removeEventListener('abort', end)
  }
}
