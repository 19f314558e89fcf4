import { ActionIcon, Group, Stack, Title } from '@mantine/core'
import type { WorklistView } from '@shared/schemas/worklist'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useWorklists } from '../../stores/worklist-store'
import { ItemTable } from './item-table'
import { useWorklistWords } from './use-worklist-words'
import { countsOf, standingOf } from './worklist-facts'
import { WorklistProgress } from './worklist-progress'
import { WorklistStanding } from './worklist-standing'

interface WorklistDetailsProps {
  worklist: WorklistView
  /** Narrow windows show it in the place of the list, and need a way back. */
  onClose: (() => void) | null
}

/** One worklist: how far it is, what it wants, and every key of it. */
export const WorklistDetails = ({ worklist, onClose }: WorklistDetailsProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useWorklistWords()
  const { id, items, openedAt, closedAt, stopAfter, graceSeconds } = worklist
  const isStopping = useWorklists(store => store.stopping.includes(id))
  const standing = standingOf(worklist, isStopping)
  const name = t('worklists.name', { count: items.length })
  return (
    <section
      className="worklist-details"
      aria-label={t('worklists.details', { name })}
      data-testid="worklist-details"
      data-standing={standing}
    >
      <Stack gap="sm" className="worklist-head">
        <Group gap="sm" wrap="nowrap" align="flex-start" justify="space-between">
          <Stack gap={0} className="details-head">
            <Title order={2}>{t('worklists.start.titleConfirm', { count: items.length })}</Title>
            <span className="quiet">
              {t('worklists.begun', { time: format.moment(openedAt) })}
              {closedAt !== null && ` · ${t('worklists.ended', { time: format.moment(closedAt) })}`}
              {' · '}
              {t('worklists.rules', {
                failures: t('worklists.failuresNumber', { count: stopAfter }),
                grace: words.grace(graceSeconds)
              })}
            </span>
          </Stack>
          {onClose && (
            <ActionIcon
              aria-label={t('worklists.close')}
              title={t('worklists.close')}
              onClick={onClose}
              data-testid="worklist-close"
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
        <WorklistProgress counts={countsOf(items)} />
        <WorklistStanding worklist={worklist} standing={standing} />
      </Stack>
      <ItemTable worklistId={id} items={items} />
    </section>
  )
}
