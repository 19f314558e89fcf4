/** Secrets that lie in the keychain as JSON text. Main alone reads and writes them; they cross no boundary. */
import { z } from 'zod'

/** `source` is what the token was got with; a null token says that it is wanted and that there is none. */
export const keptRefreshTokenSchema = z.object({ source: z.string(), refreshToken: z.string().nullable() })

/** `origin` is where it may be sent. */
export const keptLoginSchema = z.object({ origin: z.string(), account: z.string(), password: z.string() })
export type KeptLogin = z.infer<typeof keptLoginSchema>

/** What signs the calls to a secret manager. */
export const keptSecretManagerAccessSchema = z.object({
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
  sessionToken: z.string().nullable()
})
export type KeptSecretManagerAccess = z.infer<typeof keptSecretManagerAccessSchema>
