import { Button, Group } from '@mantine/core'
import type { BodyWindow } from '@shared/schemas/exchange'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useBody } from '../../stores/body-store'

/** Which part of a large body is shown, and the way to the others. A body that fits needs none of it. */
export const BodyRange = ({ part }: { part: BodyWindow }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { before, loading, next, previous } = useBody()
  if (part.nextOffset === null && before.length === 0) return null
  const range = {
    from: format.bytes(part.offset),
    to: format.bytes(part.nextOffset ?? part.totalBytes),
    total: format.bytes(part.totalBytes)
  }
  return (
    <Group className="body-range" gap="sm">
      <span className="quiet" data-testid="body-range">
        {t('response.range', range)}
      </span>
      <Button variant="default" disabled={before.length === 0 || loading} onClick={previous}>
        {t('response.showPrevious')}
      </Button>
      <Button variant="default" disabled={part.nextOffset === null || loading} onClick={next} data-testid="body-more">
        {t('response.showMore')}
      </Button>
    </Group>
  )
}
