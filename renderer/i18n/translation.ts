import 'i18next'
import type { en } from './en'

/** The keys of English with any words: a language that lacks a key does not compile. */
type Words<Tree> = { [Key in keyof Tree]: Tree[Key] extends string ? string : Words<Tree[Key]> }

export type Translation = Words<typeof en>

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: Translation }
  }
}
