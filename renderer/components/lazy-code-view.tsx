import { lazy, Suspense } from 'react'
import type { CodeViewProps } from './code-view'

// The editor is the largest part of the window's code; the first screen does not need it.
const CodeView = lazy(async () => ({ default: (await import('./code-view')).CodeView }))

export const LazyCodeView = (props: CodeViewProps) => (
  <Suspense fallback={<div className="code-view" />}>
    <CodeView {...props} />
  </Suspense>
)
