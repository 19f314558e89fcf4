import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { tags } from '@lezer/highlight'
import { EditorView, type Extension } from '@uiw/react-codemirror'

/** Follows the variables of the scheme, so one theme serves light and dark. */
const look = EditorView.theme({
  '&': { height: '100%', fontSize: '0.75rem', color: 'var(--text)', backgroundColor: 'var(--surface)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--text)', padding: '0.375rem 0' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--text-quiet)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 0.25rem 0 0.75rem', minWidth: '2.5rem' },
  '.cm-foldGutter .cm-gutterElement': { padding: '0 0.25rem', cursor: 'pointer' },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--surface-hover)',
    color: 'var(--text-quiet)',
    border: '1px solid var(--line-strong)',
    padding: '0 0.3rem'
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--code-selection)'
  },
  '.cm-searchMatch': { backgroundColor: 'var(--code-match)', outline: 'none' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--code-match-current)', outline: '1px solid var(--warn)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--surface-hover)' },
  '.cm-panels': { backgroundColor: 'var(--surface-side)', color: 'var(--text)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '0.375rem 2rem 0.375rem 0.75rem', fontSize: '0.75rem' },
  '.cm-panel.cm-search label': { fontSize: '0.75rem', display: 'inline-flex', alignItems: 'center' },
  '.cm-panel.cm-search [name=close]': { fontSize: '1rem', padding: '0 0.375rem', color: 'var(--text)' },
  '.cm-textfield, .cm-button': {
    color: 'var(--text)',
    background: 'var(--surface-input)',
    backgroundImage: 'none',
    border: '1px solid var(--line-strong)',
    borderRadius: '4px',
    fontSize: '0.75rem',
    padding: '0.125rem 0.5rem'
  },
  '.cm-button:focus-visible, .cm-textfield:focus-visible': { outline: '2px solid var(--accent)' }
})

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--code-name)' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: [tags.bool, tags.null], color: 'var(--code-atom)' }
])

export const codeTheme: Extension = [look, syntaxHighlighting(colours)]
