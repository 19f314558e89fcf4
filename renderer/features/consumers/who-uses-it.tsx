import { Collapse, Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

const places = ['servers', 'provider', 'people', 'log'] as const

/** Where to look for those who use a key: only what is sent from here is known here. */
export const WhoUsesIt = () => {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const id = useId()
  const Icon = open ? IconChevronDown : IconChevronRight
  return (
    <div>
      <UnstyledButton
        className="disclosure consumer-who"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        data-testid="consumer-who"
      >
        <Icon size={14} aria-hidden />
        {t('consumers.who.toggle')}
      </UnstyledButton>
      <Collapse expanded={open} id={id} keepMounted={false} transitionDuration={0}>
        <Text size="xs">{t('consumers.who.text')}</Text>
        <ul className="consumer-places">
          {places.map(place => (
            <li key={place}>{t(`consumers.who.${place}`)}</li>
          ))}
        </ul>
        <Text size="xs">{t('consumers.who.doubt')}</Text>
      </Collapse>
    </div>
  )
}
