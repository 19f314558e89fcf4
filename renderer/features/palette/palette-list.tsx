import { Combobox } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCombination } from '../../components/key-combination'
import type { PaletteItem, PaletteResult } from './palette-items'

const Row = memo(({ item }: { item: PaletteItem }) => (
  <Combobox.Option value={item.id} className="palette-row" data-testid="palette-item">
    <span className="palette-icon">{item.icon}</span>
    <span className="palette-label ellipsis">{item.label}</span>
    <span className="palette-detail ellipsis quiet">{item.detail}</span>
    {item.keys && item.keys.length > 0 && <KeyCombination keys={item.keys} />}
  </Combobox.Option>
))
Row.displayName = 'Row'

/** The findings, by kind. */
export const PaletteList = memo(({ result }: { result: PaletteResult }) => {
  const { t } = useTranslation()
  return (
    // An id of its own: a made one changes after the first drawing, and the field would name a list that is not there.
    <Combobox.Options id="palette-options" className="palette-list" aria-label={t('palette.title')}>
      {result.groups.map(({ group, items }) => (
        <Combobox.Group key={group} label={t(`palette.${group}`)}>
          {items.map(item => (
            <Row key={item.id} item={item} />
          ))}
        </Combobox.Group>
      ))}
    </Combobox.Options>
  )
})
PaletteList.displayName = 'PaletteList'
