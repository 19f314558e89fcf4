import { z } from 'zod'

export const languages = ['en', 'es'] as const
export const settingsSchema = z.object({
  language: z.enum(['system', ...languages]),
  theme: z.enum(['system', 'light', 'dark']),
  /** Whether the operating system tells of keys that end or are due; the window does in any case. */
  systemReminders: z.boolean()
})
export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = { language: 'system', theme: 'system', systemReminders: true }

export const appInfoSchema = z.object({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  platform: z.string(),
  /** The languages the person prefers, best first, as BCP 47 tags. */
  languages: z.array(z.string())
})
export type AppInfo = z.infer<typeof appInfoSchema>
