import { Button } from '@mantine/core'
import type { Finding } from '@shared/schemas/diagnosis'
import type { Exchange } from '@shared/schemas/exchange'
import { IconShare2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../frame/use-command'
import { ShareDialog } from './share-dialog'

interface ShareButtonProps {
  exchange: Exchange
  findings: readonly Finding[]
}

export const ShareButton = ({ exchange, findings }: ShareButtonProps) => {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  useCommand('share', () => setOpen(true))
  return (
    <>
      <Button
        variant="subtle"
        className="fact-button"
        leftSection={<IconShare2 size={13} aria-hidden />}
        title={t('share.openHelp')}
        onClick={() => setOpen(true)}
        data-testid="share-open"
      >
        {t('share.open')}
      </Button>
      {open && <ShareDialog exchange={exchange} findings={findings} onClose={() => setOpen(false)} />}
    </>
  )
}
