import { Button, Group, SegmentedControl } from '@mantine/core'
import type { Exchange } from '@shared/schemas/exchange'
import { IconFileOff, IconFileUnknown, IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeViewHandle } from '../../components/code-view'
import { EmptyPanel } from '../../components/empty-panel'
import { keyText } from '../../components/key-combination'
import { CodeLoader, LazyCodeView } from '../../components/lazy-code-view'
import { Notice } from '../../components/notice'
import { styleNonce } from '../../csp-nonce'
import { useFormat } from '../../i18n/use-format'
import { type BodyView, useBody } from '../../stores/body-store'
import { firstKeys } from '../../stores/commands'
import { useErrorText } from '../feedback/use-error-text'
import { useCommand } from '../frame/use-command'
import { BodyRange } from './body-range'
import { SaveBody } from './save-body'

const views: readonly BodyView[] = ['pretty', 'raw']

/** A body that is text, one window of it at a time. HTML too is shown as the text it is. */
const TextBody = ({ exchange }: { exchange: Exchange }) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { window: part, loading, error, exchangeId, open } = useBody()
  const editor = useRef<CodeViewHandle>(null)
  const [view, setView] = useState<BodyView>('pretty')
  const { id, body } = exchange
  const isJson = body.kind === 'json'
  const wanted = isJson ? view : 'raw'

  useEffect(() => {
    void open(id, wanted)
  }, [id, wanted, open])
  const find = (): void => editor.current?.find()
  useCommand('find', () => {
    // In the editor of the request the same keys search the request.
    if (!document.activeElement?.closest('.body-editor')) find()
  })

  return (
    <>
      <Group className="body-tools" gap="sm">
        {isJson && (
          <SegmentedControl
            aria-label={t('response.view')}
            data={views.map(one => ({ value: one, label: t(`response.${one}`) }))}
            value={view}
            onChange={setView}
            data-testid="body-view"
          />
        )}
        {body.kind === 'html' && <span className="quiet">{t('response.htmlNote')}</span>}
        {part?.invalidJson && (
          <span className="tone-warn" data-testid="body-not-json">
            {t('response.notJson', part.invalidJson)}
          </span>
        )}
        <Group gap="xs" className="push-end">
          <Button
            variant="subtle"
            leftSection={<IconSearch size={14} aria-hidden />}
            title={keyText(firstKeys('find'))}
            onClick={find}
            data-testid="body-find"
          >
            {t('response.find')}
          </Button>
          <SaveBody exchangeId={id} variant="subtle" />
        </Group>
      </Group>
      {error && (
        <Notice tone="bad" urgent>
          {errorText(error)}
        </Notice>
      )}
      <div className="body-code" data-testid="response-body" aria-busy={loading}>
        {part && exchangeId === id ? (
          <LazyCodeView
            ref={editor}
            value={part.text}
            language={isJson ? 'json' : 'text'}
            label={t('response.bodyLabel')}
            nonce={styleNonce()}
            readOnly
          />
        ) : (
          !error && <CodeLoader />
        )}
      </div>
      {part && <BodyRange part={part} />}
    </>
  )
}

export const BodyTab = ({ exchange }: { exchange: Exchange }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { kind, contentType, bytes } = exchange.body
  if (kind === 'empty') {
    // Of a call that failed the notice has said all there is.
    return exchange.failure ? null : (
      <p className="quiet part-note icon-word" data-testid="response-body">
        <IconFileOff size={14} aria-hidden /> {t('response.noBody')}
      </p>
    )
  }
  if (kind === 'binary') {
    const text = t('response.binaryText', {
      type: contentType || t('response.unknownType'),
      bytes: format.bytes(bytes)
    })
    return (
      <EmptyPanel icon={IconFileUnknown} title={t('response.binaryTitle')} text={text} testId="response-body">
        <SaveBody exchangeId={exchange.id} variant="default" />
      </EmptyPanel>
    )
  }
  return <TextBody exchange={exchange} />
}
