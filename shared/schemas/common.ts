import { z } from 'zod'

/** Ids are UUIDs everywhere: they name keychain items and files, so nothing else may pass. */
export const idSchema = z.uuid()

/** An instant as ISO 8601 text in UTC. */
export const instantSchema = z.iso.datetime()

/** A text in both languages of the app; provider data carries its own words. */
export const localizedTextSchema = z.object({ en: z.string().min(1), es: z.string().min(1) })
export type LocalizedText = z.infer<typeof localizedTextSchema>

/** Commands without input take an empty object, so that every command has the same shape. */
export const noInputSchema = z.strictObject({})
export const nothingSchema = z.object({})
