import { Button, Checkbox, Fieldset, Group, Loader, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import type { Finding } from '@shared/schemas/diagnosis'
import type { Exchange } from '@shared/schemas/exchange'
import { type ShareBodies, type SharePart, type SharePreview, sharePartSchema } from '@shared/schemas/share'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { Notice } from '../../components/notice'
import { useFormat } from '../../i18n/use-format'
import { useErrorText } from '../feedback/use-error-text'
import { useSharing } from './use-share'

interface ShareDialogProps {
  exchange: Exchange
  findings: readonly Finding[]
  onClose(): void
}

const bodiesNames = { hidden: 'bodiesHidden', shown: 'bodiesShown', none: 'bodiesNone' } as const

const Contents = ({ bodies, onChange }: { bodies: ShareBodies; onChange(bodies: ShareBodies): void }) => {
  const { t } = useTranslation()
  const choices = ['hidden', 'shown', 'none'] as const
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t('share.bodies')}
        data={choices.map(value => ({ value, label: t(`share.${bodiesNames[value]}`) }))}
        value={bodies}
        onChange={onChange}
        data-testid="share-bodies"
      />
      <Text className={bodies === 'shown' ? 'tone-warn' : 'quiet'}>{t(`share.bodiesHelp.${bodies}`)}</Text>
    </Stack>
  )
}

interface PartsProps {
  preview: SharePreview | null
  chosen: readonly SharePart[]
  onChange(chosen: SharePart[]): void
}

const Parts = ({ preview, chosen, onChange }: PartsProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const toggle = (part: SharePart): void =>
    onChange(sharePartSchema.options.filter(one => (one === part) !== chosen.includes(one)))
  return (
    <Fieldset legend={t('share.parts')} variant="unstyled">
      <div className="share-parts">
        {sharePartSchema.options.map(part => {
          const file = preview?.parts.find(one => one.part === part)
          return (
            <Checkbox
              key={part}
              label={t(`share.part.${part}`)}
              description={file ? `${file.fileName} · ${format.bytes(file.bytes)}` : ' '}
              checked={chosen.includes(part)}
              onChange={() => toggle(part)}
              data-testid={`share-part-${part}`}
            />
          )
        })}
      </div>
      {chosen.length === 0 && <Text className="tone-warn">{t('share.choosePart')}</Text>}
    </Fieldset>
  )
}

const Preview = ({ preview }: { preview: SharePreview | null }) => {
  const { t } = useTranslation()
  if (!preview) {
    return (
      <Group gap="sm" role="status" className="share-preview">
        <Loader size={16} />
        <span>{t('share.preparing')}</span>
      </Group>
    )
  }
  return (
    <section aria-label={t('share.preview')}>
      <Group gap="sm">
        <Text className="quiet">{t('share.preview')}</Text>
        {preview.hidden > 0 && (
          <Text className="quiet push-end" data-testid="share-hidden">
            {t('share.hidden', { count: preview.hidden })}
          </Text>
        )}
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
      <pre className="wire share-preview" tabIndex={0} data-testid="share-preview">
        {preview.markdown}
      </pre>
    </section>
  )
}

/** A call for a ticket or for somebody else. What is shown here is what main would write. */
export const ShareDialog = ({ exchange, findings, onClose }: ShareDialogProps) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const sharing = useSharing(exchange.id, findings, onClose)
  const { bodies, setBodies, preview, error, busy, copy, save } = sharing
  const [chosen, setChosen] = useState<readonly SharePart[]>(sharePartSchema.options)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('share.title')}
      size="min(720px, 96vw)"
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid="share-dialog"
    >
      <FocusReturn />
      <Stack gap="md">
        <Text>{t('share.intro')}</Text>
        <Contents bodies={bodies} onChange={setBodies} />
        {error && (
          <Notice tone="bad" urgent testId="share-error">
            {errorText(error)}
          </Notice>
        )}
        {!(error && !preview) && <Preview preview={preview} />}
        <Parts preview={preview} chosen={chosen} onChange={setChosen} />
        <Group justify="flex-end" gap="sm">
          <Button
            variant="default"
            leftSection={<IconCopy size={15} aria-hidden />}
            disabled={!preview || busy !== null}
            loading={busy === 'copy'}
            onClick={() => void copy()}
            data-testid="share-copy"
          >
            {t('share.copy')}
          </Button>
          <Button
            leftSection={<IconDownload size={15} aria-hidden />}
            disabled={!preview || chosen.length === 0 || busy !== null}
            loading={busy === 'save'}
            onClick={() => void save(chosen)}
            data-autofocus
            data-testid="share-save"
          >
            {t('share.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
