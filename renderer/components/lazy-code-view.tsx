import { Loader } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeViewProps } from './code-view'

// The editor is the largest part of the window's code; the first screen does not need it.
const CodeView = lazy(async () => ({ default: (await import('./code-view')).CodeView }))

export const CodeLoader = () => {
  const { t } = useTranslation()
  return <Loader size="sm" m="md" className="late" aria-label={t('app.loading')} />
}

export const LazyCodeView = (props: CodeViewProps) => (
  <Suspense
    fallback={
      <div className="code-view">
        <CodeLoader />
      </div>
    }
  >
    <CodeView {...props} />
  </Suspense>
)
