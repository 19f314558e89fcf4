import { Button, Text } from '@mantine/core'
import type { Exchange } from '@shared/schemas/exchange'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useNavigation } from '../../stores/navigation-store'
import { useExchangeProvider } from './use-known-error'

/** A provider shows a new key once: this is the moment to keep it. The key itself is in main, under the draft's id. */
export const CapturedNotice = ({ exchange }: { exchange: Exchange }) => {
  const { t } = useTranslation()
  const provider = useExchangeProvider(exchange)
  const { captured, environment } = exchange
  if (captured.length === 0) return null
  const save = (draftId: string): void =>
    useNavigation.getState().openDialog('add-credential', {
      draftId,
      environmentId: environment.id,
      ...(provider ? { providerId: provider.id } : {})
    })
  return (
    <Notice tone="ok" title={t('captured.title', { count: captured.length })} testId="captured">
      <Text>{t('captured.text')}</Text>
      <div className="notice-actions">
        {captured.map(({ name, draftId }) => (
          <Button
            key={draftId}
            variant="default"
            leftSection={<IconDeviceFloppy size={14} aria-hidden />}
            onClick={() => save(draftId)}
            data-testid="captured-save"
          >
            {t('captured.save', { name })}
          </Button>
        ))}
      </div>
    </Notice>
  )
}
