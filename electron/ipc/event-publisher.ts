/** The way from main to the renderer. Payloads are parsed too, so that an undeclared field cannot leave. */
import { eventChannel } from '@shared/ipc/channels'
import { type EventName, type EventPayload, events } from '@shared/ipc/contract'

export interface EventTarget {
  send(channel: string, name: string, payload: unknown): void
}

/** Publishes to whichever window is there at the time; without one the event is dropped, since state can be asked for. */
export const createEventPublisher =
  (target: () => EventTarget | null) =>
  <Name extends EventName>(name: Name, payload: EventPayload<Name>): void => {
    target()?.send(eventChannel, name, events[name].parse(payload))
  }
