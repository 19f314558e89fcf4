import { z } from 'zod'
import { nothingSchema } from '../../schemas/common'
import { sharePartSchema, sharePreviewSchema, shareRequestSchema } from '../../schemas/share'
import { command } from './define'

/** A call for somebody else's eyes. Each is refused with `share_refused` where a value of the vault is still in it. */
export const shareCommands = {
  'share.preview': command(shareRequestSchema, sharePreviewSchema),
  /** One part is saved as it is, several as a ZIP file; `file` is null where the person thought better of it. */
  'share.save': command(
    shareRequestSchema.extend({ parts: z.array(sharePartSchema).min(1).max(4) }),
    z.object({ file: z.string().nullable() })
  ),
  /** Main writes the Markdown into the clipboard. */
  'share.copy': command(shareRequestSchema, nothingSchema)
}
