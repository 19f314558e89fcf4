import type { z } from 'zod'
import type { Result } from '../../result'
import { appCommands, appEvents } from './app'
import { auditCommands, auditEvents } from './audit'
import { authLogCommands, authLogEvents } from './auth-log'
import { comparisonCommands } from './comparison'
import { consumerCommands, consumerEvents } from './consumer'
import { credentialCommands, credentialEvents } from './credential'
import { debtCommands, debtEvents } from './debt'
import { destinationCommands, destinationEvents } from './destination'
import { diagnosisCommands, diagnosisEvents } from './diagnosis'
import { environmentCommands, environmentEvents } from './environment'
import { importCommands, importEvents } from './import'
import { requestCommands, requestEvents } from './request'
import { rotationCommands, rotationEvents } from './rotation'
import { scopedKeyCommands } from './scoped-key'
import { secretCommands } from './secret'
import { secretManagerCommands, secretManagerEvents } from './secret-manager'
import { sessionCommands, sessionEvents } from './session'
import { shareCommands } from './share'
import { tokenCommands, tokenEvents } from './token'
import { vaultCommands, vaultEvents } from './vault'
import { whichKeyCommands } from './which-key'

/** Everything the renderer may ask for, and everything main may tell it. The two lists are the whole surface. */
export const commands = {
  ...appCommands,
  ...vaultCommands,
  ...environmentCommands,
  ...credentialCommands,
  ...secretCommands,
  ...importCommands,
  ...requestCommands,
  ...comparisonCommands,
  ...diagnosisCommands,
  ...whichKeyCommands,
  ...shareCommands,
  ...tokenCommands,
  ...sessionCommands,
  ...scopedKeyCommands,
  ...rotationCommands,
  ...consumerCommands,
  ...destinationCommands,
  ...secretManagerCommands,
  ...debtCommands,
  ...authLogCommands,
  ...auditCommands
}
export const events = {
  ...appEvents,
  ...vaultEvents,
  ...environmentEvents,
  ...credentialEvents,
  ...importEvents,
  ...requestEvents,
  ...diagnosisEvents,
  ...tokenEvents,
  ...sessionEvents,
  ...rotationEvents,
  ...consumerEvents,
  ...destinationEvents,
  ...secretManagerEvents,
  ...debtEvents,
  ...authLogEvents,
  ...auditEvents
}

export type Commands = typeof commands
export type CommandName = keyof Commands
/** What a caller passes. */
export type CommandInput<Name extends CommandName> = z.input<Commands[Name]['input']>
/** What a handler receives: the input after parsing. */
export type CommandArguments<Name extends CommandName> = z.output<Commands[Name]['input']>
export type CommandOutput<Name extends CommandName> = z.output<Commands[Name]['output']>

export type Events = typeof events
export type EventName = keyof Events
export type EventPayload<Name extends EventName> = z.output<Events[Name]>

/** One function a command; forgetting one does not compile. */
export type Handlers = {
  [Name in CommandName]: (input: CommandArguments<Name>) => Promise<CommandOutput<Name>>
}

/** What preload puts on `window.bridge`. */
export interface Bridge {
  call<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Result<CommandOutput<Name>>>
  /** Listens to one event; the returned function stops listening. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void
  /** The path of a file that was dropped or chosen; empty for anything else. */
  pathForFile(file: object): string
}

/** Tells main's services how to publish, without their knowing of windows. */
export type Publish = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void
