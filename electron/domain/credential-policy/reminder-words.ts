/** What a notification of the operating system says: main has to speak for itself there, window or not. */
import type { Reminder } from '@shared/schemas/debt'

export interface NotificationText {
  title: string
  body: string
}

type Language = 'en' | 'es'

interface Words {
  expired(label: string, days: number): string
  expiresToday(label: string): string
  expires(label: string, days: number): string
  due(label: string): string
  dueSoon(label: string, days: number): string
  one: string
  several(count: number): string
  more(count: number): string
}

const words: Record<Language, Words> = {
  en: {
    expired: (label, days) => `“${label}” expired ${days === 1 ? 'yesterday' : `${days} days ago`}.`,
    expiresToday: label => `“${label}” expires today.`,
    expires: (label, days) => `“${label}” expires ${days === 1 ? 'tomorrow' : `in ${days} days`}.`,
    due: label => `“${label}” is due to be replaced.`,
    dueSoon: (label, days) => `“${label}” is due to be replaced ${days === 1 ? 'tomorrow' : `in ${days} days`}.`,
    one: 'A key needs attention',
    several: count => `${count} keys need attention`,
    more: count => `And ${count} more.`
  },
  es: {
    expired: (label, days) => `«${label}» venció ${days === 1 ? 'ayer' : `hace ${days} días`}.`,
    expiresToday: label => `«${label}» vence hoy.`,
    expires: (label, days) => `«${label}» vence ${days === 1 ? 'mañana' : `en ${days} días`}.`,
    due: label => `Ya corresponde reemplazar «${label}».`,
    dueSoon: (label, days) => `Corresponde reemplazar «${label}» ${days === 1 ? 'mañana' : `en ${days} días`}.`,
    one: 'Una clave requiere atención',
    several: count => `${count} claves requieren atención`,
    more: count => `Y ${count} más.`
  }
}

const sentence = ({ label, kind, days }: Reminder, language: Language): string => {
  const say = words[language]
  if (kind === 'rotation') return days > 0 ? say.dueSoon(label, days) : say.due(label)
  if (days < 0) return say.expired(label, -days)
  return days === 0 ? say.expiresToday(label) : say.expires(label, days)
}

/** Sentences in one notification; the rest is counted. */
const maxSentences = 3

/** One notification for all of them, the most pressing first. */
export const notificationOf = (reminders: readonly Reminder[], language: Language): NotificationText => {
  const say = words[language]
  const keys = new Set(reminders.map(({ credentialId }) => credentialId)).size
  const sorted = reminders.toSorted((left, right) => left.days - right.days)
  const left = sorted.length - maxSentences
  const lines = sorted.slice(0, maxSentences).map(reminder => sentence(reminder, language))
  return {
    title: keys === 1 ? say.one : say.several(keys),
    body: [...lines, ...(left > 0 ? [say.more(left)] : [])].join('\n')
  }
}

/** The title of an entry in a calendar, and what a notification says of a day that is still ahead. */
export const dayTitle = (kind: Reminder['kind'], label: string, language: Language): string =>
  ({
    en: { expiry: `Key “${label}” expires`, rotation: `Replace key “${label}”` },
    es: { expiry: `Vence la clave «${label}»`, rotation: `Reemplazar la clave «${label}»` }
  })[language][kind]
