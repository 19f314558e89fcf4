/**
 * A text as one word for a POSIX shell. In single quotes nothing has a meaning but the quote itself; NUL cannot stand in
 * a word at all and is left out.
 */
export const quoteForShell = (text: string): string => `'${text.replaceAll('\0', '').replaceAll("'", `'\\''`)}'`
