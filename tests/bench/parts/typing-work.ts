/** What a person does with many keys, done in the page. Each function runs there, so it names nothing from outside. */
import type {} from '../../../renderer/bridge'

/** Milliseconds of each call. */
export const listCredentials = async ({ calls, expected }: { calls: number; expected: number }): Promise<number[]> => {
  const times: number[] = []
  for (let call = 0; call < calls; call += 1) {
    const started = performance.now()
    const answer = await window.bridge.call('credentials.list', {})
    times.push(performance.now() - started)
    if (!answer.ok) throw new Error(answer.error.message)
    if (answer.value.length !== expected) throw new Error(`The vault lists ${answer.value.length} keys`)
  }
  return times
}

export interface Strokes {
  /** From the input event until the next frame is painted: the letter stands in the field. */
  frame: number[]
  /** Until nothing is left to do: the list, which may come after the letter, has followed. */
  idle: number[]
}

export interface Typing {
  /** By their test id and selector: where it is typed, and where the page says how much it found. */
  field: string
  count: string
  text: string
}

/** Types letter by letter, each when the page has come to rest; then empties the field. */
export const typeText = async ({ field, count, text }: Typing): Promise<Strokes> => {
  const found = (): string => document.querySelector(count)?.textContent ?? ''
  const input = document.querySelector<HTMLInputElement>(`[data-testid="${field}"]`)
  if (!input) throw new Error(`There is no ${field}`)
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const rest = () => new Promise(resolve => requestIdleCallback(resolve))
  /** A message that is posted in a frame arrives when it has been painted. */
  const painted = () =>
    new Promise<void>(resolve =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          port1.close()
          resolve()
        }
        port2.postMessage(null)
      })
    )
  const enter = (value: string): void => {
    // Past React, which would take an assignment for its own.
    setValue?.call(input, value)
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  const times: Strokes = { frame: [], idle: [] }
  input.focus()
  await rest()
  const all = found()
  for (let length = 1; length <= text.length; length += 1) {
    const started = performance.now()
    enter(text.slice(0, length))
    await painted()
    times.frame.push(performance.now() - started)
    await rest()
    times.idle.push(performance.now() - started)
    if (input.value !== text.slice(0, length)) throw new Error(`The ${field} shows "${input.value}"`)
  }
  if (found() === all) throw new Error(`The ${field} still finds "${all}"`)
  enter('')
  await painted()
  await rest()
  return times
}

/** Milliseconds from the shortcut until the palette is painted; it stays open. */
export const openPalette = async (_nothing: null): Promise<number> => {
  const started = performance.now()
  const init = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }
  document.body.dispatchEvent(new KeyboardEvent('keydown', init))
  const deadline = started + 20_000
  const nextFrame = () => new Promise(resolve => requestAnimationFrame(resolve))
  do {
    await nextFrame()
    if (performance.now() > deadline) throw new Error('The palette did not open')
  } while (!document.querySelector('[data-testid="palette-search"]'))
  await nextFrame()
  return performance.now() - started
}

export const closePalette = async (_nothing: null): Promise<void> => {
  const search = document.querySelector('[data-testid="palette-search"]')
  search?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
  while (document.querySelector('[data-testid="palette-search"]')) {
    await new Promise(resolve => requestAnimationFrame(resolve))
  }
  await new Promise(resolve => requestIdleCallback(resolve))
}
