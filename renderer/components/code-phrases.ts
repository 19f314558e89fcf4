import type { TFunction } from 'i18next'

/** The words CodeMirror shows, by the English ones it looks them up under. */
export const codePhrases = (t: TFunction): Record<string, string> => ({
  Find: t('codeEditor.find'),
  Replace: t('codeEditor.replace'),
  next: t('codeEditor.next'),
  previous: t('codeEditor.previous'),
  all: t('codeEditor.all'),
  'match case': t('codeEditor.matchCase'),
  regexp: t('codeEditor.regexp'),
  'by word': t('codeEditor.byWord'),
  replace: t('codeEditor.replace'),
  'replace all': t('codeEditor.replaceAll'),
  close: t('codeEditor.close'),
  'current match': t('codeEditor.currentMatch'),
  'on line': t('codeEditor.onLine'),
  'Fold line': t('codeEditor.foldLine'),
  'Unfold line': t('codeEditor.unfoldLine'),
  'folded code': t('codeEditor.foldedCode'),
  unfold: t('codeEditor.unfold'),
  'Control character': t('codeEditor.controlCharacter')
})
