import { Button, Group, Stack } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'
import { useAnnouncement } from '../../stores/announcement-store'
import { type PastedRead, usePasted } from '../../stores/pasted-store'
import { PastedCallList } from './pasted-call-list'
import { PastedCallView } from './pasted-call-view'

/** What was read: of a file with many calls a list to choose from, and the chosen one explained. */
export const PastedResult = ({ result }: { result: PastedRead }) => {
  const { t } = useTranslation()
  const { chosen, choose, reset } = usePasted()
  const { calls, format, left } = result
  const call = calls[chosen]
  const [first] = call?.findings ?? []
  const count = call?.findings.length ?? 0
  const title = first ? t(`diagnosis.findings.${first.id}.title`, first.parameters) : null
  useEffect(() => {
    useAnnouncement.getState().announce(title === null ? t('pasted.fine') : t('pasted.announce', { count, title }))
  }, [title, count, t])
  return (
    <Stack gap="md" data-testid="pasted-result">
      <Group gap="sm">
        <Mark tone="quiet">{t(`pasted.format.${format}`)}</Mark>
        <span className="quiet">{t('pasted.callCount', { count: calls.length })}</span>
        {left > 0 && <span className="tone-warn">{t('pasted.left', { count: left })}</span>}
        <Button className="push-end" variant="default" onClick={reset} data-testid="pasted-again">
          {t('pasted.again')}
        </Button>
      </Group>
      <div className={calls.length > 1 ? 'pasted-split' : ''}>
        {calls.length > 1 && <PastedCallList calls={calls} chosen={chosen} onChoose={choose} />}
        {call && <PastedCallView key={chosen} call={call} format={format} />}
      </div>
    </Stack>
  )
}
