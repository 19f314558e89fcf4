import { ActionIcon, Button, Group } from '@mantine/core'
import type { AuthLogEntry } from '@shared/schemas/auth-log'
import { IconHistory, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { useFormat } from '../../i18n/use-format'
import { useAuthLog } from '../../stores/auth-log-store'
import { openExchange } from '../exchange/open-exchange'
import { kindIcons } from './kind-looks'
import { lineWords, wireText } from './line-words'

/** What stood on the wire, masked, and the way to the whole exchange. */
export const OpenedLine = ({ entry }: { entry: AuthLogEntry }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const open = useAuthLog(store => store.open)
  const { kind, details, credential, environment, outcome, duration } = lineWords(entry, t, format)
  const { exchangeId, wire } = entry
  const facts = [format.instant(entry.at), details, credential, environment, outcome, duration]
  return (
    <section className="fill log-opened" aria-label={t('authLog.opened')} data-testid="auth-log-opened">
      <Group className="log-opened-head" gap="sm" wrap="nowrap">
        <strong title={t(`authLog.kindHelp.${entry.kind}`)}>
          <IconWord icon={kindIcons[entry.kind]}>{kind}</IconWord>
        </strong>
        <span className="quiet log-opened-facts">{facts.filter(part => part !== '').join(' · ')}</span>
        {exchangeId !== null && (
          <Button
            variant="default"
            leftSection={<IconHistory size={14} aria-hidden />}
            onClick={() => openExchange(exchangeId)}
            data-testid="auth-log-exchange"
          >
            {t('authLog.showExchange')}
          </Button>
        )}
        <ActionIcon aria-label={t('authLog.closeLine')} title={t('authLog.closeLine')} onClick={() => open(null)}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {/* What only has to be read must be scrolled with the keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text is reached by the keyboard this way only */}
      <section className="scroll log-wire" tabIndex={0} aria-label={t('authLog.wire')}>
        {wire === '' ? (
          <p className="quiet part-note">{t('authLog.noWire')}</p>
        ) : (
          <pre className="wire" data-testid="auth-log-wire">
            {wireText(wire)}
          </pre>
        )}
      </section>
    </section>
  )
}
