/** Texts of others as Markdown: what a server wrote is shown and never takes effect in the ticket. */

/** One line of words; none of them a mark of Markdown or of HTML. */
export const toWords = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^([#+-]|\d+[.)])/, '\\$1')

/** A block whose fence is longer than any run of backticks in it, so that nothing in it ends it. */
export const toCodeBlock = (text: string, language = ''): string => {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(Math.max(3, longest + 1))
  // What a viewer would take for the end of a line, or hide.
  const shown = text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '\ufffd')
  return `${fence}${language}\n${shown}${shown.endsWith('\n') ? '' : '\n'}${fence}`
}
