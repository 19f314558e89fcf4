import { json } from '@codemirror/lang-json'
import { openSearchPanel, search } from '@codemirror/search'
import CodeMirror, { EditorState, EditorView, type Extension, keymap, Prec } from '@uiw/react-codemirror'
import { type Ref, useImperativeHandle, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { codePhrases } from './code-phrases'
import { codeTheme } from './code-theme'

export interface CodeViewHandle {
  find(): void
}

export interface CodeViewProps {
  value: string
  language: 'json' | 'text'
  label: string
  nonce: string
  readOnly?: boolean
  onChange?: (value: string) => void
  testId?: string
  ref?: Ref<CodeViewHandle>
}

const setup = {
  autocompletion: false,
  highlightActiveLine: false,
  highlightActiveLineGutter: false,
  completionKeymap: false,
  lintKeymap: false,
  syntaxHighlighting: false
}

// Keys that are commands of the window; without this the editor would put in a line or select something as well.
const windowKeys = ['Mod-Enter', 'Mod-d', 'Mod-Shift-l']
const leaveToWindow = Prec.highest(keymap.of(windowKeys.map(key => ({ key, run: () => true }))))

const fixed: Extension[] = [codeTheme, search({ top: true }), EditorView.lineWrapping, leaveToWindow]

/** Wire data with line numbers, folding and search. A reader can walk through it with the keyboard even when read-only. */
export const CodeView = ({ value, language, label, nonce, readOnly = false, onChange, testId, ref }: CodeViewProps) => {
  const { t } = useTranslation()
  const view = useRef<EditorView | null>(null)
  useImperativeHandle(ref, () => ({
    find: () => {
      if (view.current) openSearchPanel(view.current)
    }
  }))
  const extensions = useMemo(
    () => [
      ...fixed,
      EditorView.cspNonce.of(nonce),
      EditorState.phrases.of(codePhrases(t)),
      EditorView.contentAttributes.of({
        'aria-label': label,
        tabindex: '0',
        ...(testId ? { 'data-testid': testId } : {})
      }),
      ...(language === 'json' ? [json()] : [])
    ],
    [nonce, t, label, testId, language]
  )
  return (
    <CodeMirror
      className="code-view"
      value={value}
      theme="none"
      height="100%"
      // Tab leaves the editor: whoever works with the keyboard must be able to get out.
      indentWithTab={false}
      readOnly={readOnly}
      basicSetup={setup}
      extensions={extensions}
      onCreateEditor={created => {
        view.current = created
      }}
      {...(onChange ? { onChange } : {})}
    />
  )
}
