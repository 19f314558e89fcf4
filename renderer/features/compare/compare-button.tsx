import { Button } from '@mantine/core'
import type { Exchange } from '@shared/schemas/exchange'
import { IconColumns2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../frame/use-command'
import { openCompare } from './open-compare'

/** From an answer that is there, after a send or in the history. */
export const CompareButton = ({ exchange }: { exchange: Exchange }) => {
  const { t } = useTranslation()
  const open = (): void => openCompare(exchange.spec, exchange)
  useCommand('compare', open)
  return (
    <Button
      variant="subtle"
      className="fact-button"
      leftSection={<IconColumns2 size={13} aria-hidden />}
      title={t('compare.openHelp')}
      onClick={open}
      data-testid="compare-open"
    >
      {t('compare.open')}
    </Button>
  )
}
