import { noInputSchema } from '../../schemas/common'
import { sandboxStateSchema, sandboxTourSchema, vaultStateSchema } from '../../schemas/vault'
import { command } from './define'

export const vaultCommands = {
  'vault.state': command(noInputSchema, vaultStateSchema),
  /** Probes the keychain again; nothing is written unless it answers. */
  'vault.retry': command(noInputSchema, vaultStateSchema),
  /** Only where there is no keychain: a vault that forgets everything at quit. */
  'vault.openInMemory': command(noInputSchema, vaultStateSchema),
  'sandbox.state': command(noInputSchema, sandboxStateSchema),
  /** Starts the emulators and puts their example keys into the vault. */
  'sandbox.start': command(noInputSchema, sandboxTourSchema),
  'sandbox.stop': command(noInputSchema, sandboxStateSchema)
}

export const vaultEvents = {
  'vault.changed': vaultStateSchema,
  'sandbox.changed': sandboxStateSchema
}
