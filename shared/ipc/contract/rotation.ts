import { z } from 'zod'
import { idSchema, noInputSchema, nothingSchema } from '../../schemas/common'
import { closedReasonSchema } from '../../schemas/consumer'
import {
  confirmConsumerSchema,
  credentialVersionSchema,
  pasteRotationSchema,
  rotationOutlookSchema,
  rotationSchema,
  sayingSchema,
  startRotationSchema,
  vouchSchema
} from '../../schemas/rotation'
import { startWorklistSchema, worklistViewSchema } from '../../schemas/worklist'
import { command } from './define'

const one = z.strictObject({ id: idSchema })
const ofCredential = z.strictObject({ credentialId: idSchema })

/** Keys replaced step by step. Each answer tells how far it has come; what went wrong is part of it. */
export const rotationCommands = {
  'rotations.list': command(noInputSchema, z.array(rotationSchema)),
  'rotations.get': command(one, rotationSchema),
  /** Versions of a credential: current, pending, retired, and those that only a journal knows any more. */
  'rotations.versions': command(ofCredential, z.array(credentialVersionSchema)),
  'rotations.outlook': command(ofCredential, rotationOutlookSchema),
  'rotations.start': command(startRotationSchema, rotationSchema),
  /**
   * Main goes on by itself where nobody has to do anything: when a grace or a cache has run out, and when what is known of a
   * consumer or of a destination has changed. What is left for this is a step that failed, and what was cut short. It sends
   * nothing before the hour that a provider has set (`retryAt` of the fault).
   */
  'rotations.continue': command(one, rotationSchema),
  /** Those that the last start found cut short. */
  'rotations.continueInterrupted': command(noInputSchema, z.array(rotationSchema)),
  /** Ends the call that is under way; its step ends with the fault `cancelled`, and what has been done stays noted. */
  'rotations.cancel': command(one, rotationSchema),
  /** In the person's own browser. Throws `rotation_refused` (reason: no_key_page). */
  'rotations.openKeyPage': command(one, nothingSchema),
  /** Before a swap in one step: everything is at hand. Throws `rotation_out_of_turn` where that is not waited for. */
  'rotations.confirmPreparation': command(one, rotationSchema),
  'rotations.paste': command(pasteRotationSchema, rotationSchema),
  'rotations.confirmConsumer': command(confirmConsumerSchema, rotationSchema),
  'rotations.withdrawConsumer': command(confirmConsumerSchema.omit({ reason: true }), rotationSchema),
  /** Why the key that is to go may not go yet, consumer by consumer. */
  'rotations.whyHeld': command(one, z.array(closedReasonSchema)),
  /** The key that is to go has been removed on the provider's page. */
  'rotations.confirmRemoval': command(sayingSchema, rotationSchema),
  /** A person's word where no call could prove it. */
  'rotations.vouch': command(vouchSchema, rotationSchema),
  'rotations.undo': command(sayingSchema, rotationSchema),
  /** At once, and without a rotation: nothing is sent with it. */
  'rotations.setDisabled': command(ofCredential.extend({ disabled: z.boolean() }), nothingSchema),
  /** Deletes versions that are kept for a rotation whose journal cannot be read any more. */
  'rotations.release': command(ofCredential, nothingSchema),
  'worklists.list': command(noInputSchema, z.array(worklistViewSchema)),
  'worklists.start': command(startWorklistSchema, worklistViewSchema),
  'worklists.continue': command(one, worklistViewSchema),
  'worklists.stop': command(one, worklistViewSchema),
  /** What became of every key, as CSV without secrets; null where the person thought better of it. */
  'worklists.save': command(one, z.object({ file: z.string().nullable() }))
}

export const rotationEvents = {
  'rotations.changed': nothingSchema,
  'worklists.progress': z.object({
    id: idSchema,
    done: z.number().int().nonnegative(),
    failed: z.number().int().nonnegative(),
    total: z.number().int().positive()
  })
}
