import { Button, Group } from '@mantine/core'
import type { Exchange } from '@shared/schemas/exchange'
import { IconArrowLeft, IconClick, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyPanel } from '../../components/empty-panel'
import { MethodLabel } from '../../components/method-label'
import { Notice } from '../../components/notice'
import { useHistory } from '../../stores/history-store'
import { useNavigation } from '../../stores/navigation-store'
import { useTabs } from '../../stores/tabs-store'
import { ResponsePanel } from '../exchange/response-panel'
import { useErrorText } from '../feedback/use-error-text'
import { PurposeMark } from './purpose-mark'

interface OpenedExchangeProps {
  /** Narrow windows show it in the place of the list, and need a way back. */
  withBack: boolean
}

const ExchangeHead = ({ exchange, withBack }: OpenedExchangeProps & { exchange: Exchange }) => {
  const { t } = useTranslation()
  const close = useHistory(store => store.close)
  const edit = (): void => {
    useTabs.getState().openSpec(exchange.spec)
    useNavigation.getState().show('requests', 'url')
  }
  const { credential, environment, hops, spec, purpose } = exchange
  const url = hops[0]?.url ?? spec.url
  return (
    <Group className="exchange-head" gap="sm" wrap="nowrap">
      {withBack && (
        <Button variant="subtle" leftSection={<IconArrowLeft size={14} aria-hidden />} onClick={close}>
          {t('common.back')}
        </Button>
      )}
      <div className="exchange-what">
        <div className="ellipsis" title={url}>
          <MethodLabel method={spec.method} /> <span className="wire">{url}</span> <PurposeMark purpose={purpose} />
        </div>
        <div className="quiet ellipsis">
          {credential
            ? `${credential.label} · ${credential.fingerprint}`
            : t(spec.session ? 'sessions.sentWith' : 'history.withoutKey')}{' '}
          · {environment.name}
        </div>
      </div>
      <Button
        variant="default"
        leftSection={<IconPencil size={14} aria-hidden />}
        onClick={edit}
        data-testid="history-open-in-editor"
      >
        {t('history.openInEditor')}
      </Button>
    </Group>
  )
}

/** The stored exchange that was chosen in the list. */
export const OpenedExchange = ({ withBack }: OpenedExchangeProps) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { opened, openError } = useHistory()
  if (openError) {
    return (
      <div className="outcome">
        <Notice tone="bad" urgent>
          {errorText(openError)}
        </Notice>
      </div>
    )
  }
  if (!opened) return <EmptyPanel icon={IconClick} title={t('history.chooseTitle')} text={t('history.chooseText')} />
  return (
    <section className="fill" aria-label={t('response.title')} data-testid="history-exchange">
      <ExchangeHead exchange={opened} withBack={withBack} />
      <ResponsePanel key={opened.id} exchange={opened} />
    </section>
  )
}
