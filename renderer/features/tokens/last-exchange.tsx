import { Button, Collapse, Group, Loader, Text, UnstyledButton } from '@mantine/core'
import type { AppError } from '@shared/errors'
import type { Exchange } from '@shared/schemas/exchange'
import { IconChevronDown, IconChevronRight, IconHistory } from '@tabler/icons-react'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useHistory } from '../../stores/history-store'
import { useTokens } from '../../stores/token-store'
import { openExchange } from '../exchange/open-exchange'
import { ResponsePanel } from '../exchange/response-panel'
import { useErrorText } from '../feedback/use-error-text'
import { lastExchangeId, type TokenEntry } from './token-entries'

/** Reads it when it is shown, and again when it is another one. */
const useExchange = (id: string): { exchange: Exchange | null; error: AppError | null } => {
  const [read, setRead] = useState<{ exchange: Exchange | null; error: AppError | null }>({
    exchange: null,
    error: null
  })
  useEffect(() => {
    let current = true
    void useTokens
      .getState()
      .readExchange(id)
      .then(result => {
        if (!current) return
        setRead(result.ok ? { exchange: result.value, error: null } : { exchange: null, error: result.error })
      })
    return () => {
      current = false
    }
  }, [id])
  return read
}

const Shown = ({ id }: { id: string }) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { exchange, error } = useExchange(id)
  if (error) return <Notice tone="warn">{errorText(error)}</Notice>
  if (!exchange) return <Loader size={16} aria-label={t('app.loading')} />
  return (
    <>
      <Group justify="space-between" gap="sm" className="token-exchange-head">
        <Text className="wire token-exchange-url">
          {exchange.spec.method} {exchange.hops[0]?.url ?? exchange.spec.url}
        </Text>
        <Button
          variant="subtle"
          leftSection={<IconHistory size={14} aria-hidden />}
          onClick={() => openExchange(exchange.id)}
          data-testid="token-exchange-in-history"
        >
          {t('tokens.inHistory')}
        </Button>
      </Group>
      <div className="token-exchange">
        <ResponsePanel key={exchange.id} exchange={exchange} />
      </div>
    </>
  )
}

/** The exchange or refresh that was made last, on the wire; put away until it is wanted. */
export const LastExchange = ({ entry }: { entry: TokenEntry }) => {
  const { t } = useTranslation()
  const exchangeId = useHistory(store => lastExchangeId(entry, store.exchanges))
  const [open, setOpen] = useState(false)
  const panelId = useId()
  if (exchangeId === null) return null
  const Icon = open ? IconChevronDown : IconChevronRight
  return (
    <section aria-label={t('tokens.lastExchange')}>
      <UnstyledButton
        className="disclosure"
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
        data-testid="token-exchange-toggle"
      >
        <Icon size={15} aria-hidden />
        {t('tokens.lastExchange')}
      </UnstyledButton>
      <Text className="quiet" size="xs">
        {t('tokens.lastExchangeHelp')}
      </Text>
      <Collapse expanded={open} id={panelId} keepMounted={false} transitionDuration={0}>
        <Shown id={exchangeId} />
      </Collapse>
    </section>
  )
}
