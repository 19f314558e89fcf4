import { Button, Collapse, Table, Text } from '@mantine/core'
import type { Rotation, RotationStep } from '@shared/schemas/rotation'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'

const Line = ({ step, name }: { step: RotationStep; name: string | undefined }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { at, deed, phase, fault, reason } = step
  return (
    <Table.Tr data-testid="journal-line">
      <Table.Td className="quiet journal-time">{format.instant(at)}</Table.Td>
      <Table.Td>{t(`rotation.deed.${deed}`)}</Table.Td>
      <Table.Td className={phase === 'failed' || phase === 'interrupted' ? 'tone-bad' : ''}>
        {[
          name,
          t(`rotation.phase.${phase}`),
          fault && t(`rotation.fault.${fault}.title`),
          reason !== '' && t('rotation.quoted', { reason })
        ]
          .filter(Boolean)
          .join(' · ')}
      </Table.Td>
    </Table.Tr>
  )
}

/** Everything that was done and said, with its time; the last one on top. */
export const Journal = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const id = useId()
  const { plan, record } = rotation
  const { steps } = record
  const lines = steps.map((step, place) => ({ step, key: `${place} ${step.at}` })).reverse()
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <section>
      <Button
        variant="subtle"
        className="inline-action"
        leftSection={<Chevron size={14} aria-hidden />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        data-testid="journal-toggle"
      >
        {t('rotation.journal')} · {t('rotation.journalCount', { count: steps.length })}
      </Button>
      <Collapse expanded={open} id={id} transitionDuration={0}>
        {steps.length === 0 ? (
          <Text className="quiet">{t('rotation.journalEmpty')}</Text>
        ) : (
          <Table className="journal" data-testid="journal">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('rotation.journalTime')}</Table.Th>
                <Table.Th>{t('rotation.journalStep')}</Table.Th>
                <Table.Th>{t('rotation.journalResult')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {open &&
                lines.map(({ step, key }) => (
                  <Line
                    key={key}
                    step={step}
                    name={plan.consumers.find(({ id: one }) => one === step.consumerId)?.name}
                  />
                ))}
            </Table.Tbody>
          </Table>
        )}
      </Collapse>
    </section>
  )
}
