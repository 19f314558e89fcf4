import { noInputSchema } from '../../schemas/common'
import { passphraseSchema, sandboxStateSchema, sandboxTourSchema, vaultStateSchema } from '../../schemas/vault'
import { command } from './define'

export const vaultCommands = {
  'vault.state': command(noInputSchema, vaultStateSchema),
  /** Probes the keychain again; nothing is written unless it answers. */
  'vault.retry': command(noInputSchema, vaultStateSchema),
  /** Only where there is no keychain: a vault that forgets everything at quit. */
  'vault.openInMemory': command(noInputSchema, vaultStateSchema),
  /** An explicit choice, never a silent fallback: the keys lie in a file, under a passphrase. */
  'vault.createWithPassphrase': command(passphraseSchema, vaultStateSchema),
  'vault.unlock': command(passphraseSchema, vaultStateSchema),
  /** Forgets every key and asks for the passphrase again. */
  'vault.lock': command(noInputSchema, vaultStateSchema),
  /** Only while `damaged`: every file of the vault is moved into a folder of its own, and a new vault begins. */
  'vault.setAside': command(noInputSchema, vaultStateSchema),
  'sandbox.state': command(noInputSchema, sandboxStateSchema),
  /** Starts the emulators and puts their example keys into the vault. */
  'sandbox.start': command(noInputSchema, sandboxTourSchema),
  'sandbox.stop': command(noInputSchema, sandboxStateSchema)
}

export const vaultEvents = {
  'vault.changed': vaultStateSchema,
  'sandbox.changed': sandboxStateSchema
}
