import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { plain } from '../catalogue/catalogue-groups'
import { useCommand } from '../frame/use-command'
import { meantItem, type PaletteItem, searchPalette } from './palette-items'
import { PaletteList } from './palette-list'
import { usePaletteItems } from './use-palette-items'

interface PaletteBodyProps {
  onChoose(item: PaletteItem): void
  onClose(): void
}

const PaletteBody = ({ onChoose, onClose }: PaletteBodyProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const items = usePaletteItems()
  const [query, setQuery] = useState('')
  // Typing goes first; the list follows as fast as it can.
  const settled = useDeferredValue(query)
  const result = useMemo(() => searchPalette(items, settled, plain), [items, settled])
  const combobox = useCombobox({ opened: result.total > 0 })
  const { selectFirstOption } = combobox
  // The field learns which list it controls only when it is drawn once more.
  const [, setDrawn] = useState(false)
  useEffect(() => setDrawn(true), [])
  // Of a list that is only drawn anew, since something behind it changed, the row stays that a person went to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first row of each new list is the chosen one
  useEffect(() => void selectFirstOption(), [settled, result.total])

  const choose = (id: string): void => {
    const listed = query === settled
    const item = meantItem(listed ? result : searchPalette(items, query, plain), id, listed)
    if (item) onChoose(item)
  }
  const counts = { shown: format.number(result.shown), total: format.number(result.total) }
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          className="palette-search"
          role="combobox"
          variant="unstyled"
          aria-label={t('palette.title')}
          placeholder={t('palette.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={query}
          onChange={event => setQuery(event.currentTarget.value)}
          // The list would take Escape for itself.
          onKeyDown={event => event.key === 'Escape' && onClose()}
          spellCheck={false}
          autoComplete="off"
          data-autofocus
          data-testid="palette-search"
        />
      </Combobox.EventsTarget>
      {result.total > 0 ? (
        <PaletteList result={result} />
      ) : (
        <p className="palette-empty quiet">{t('palette.empty', { query: settled })}</p>
      )}
      <div className="palette-foot quiet">
        <span role="status" data-testid="palette-count">
          {result.total > result.shown ? t('palette.shown', counts) : t('palette.count', { count: result.total })}
        </span>
        <span>{t('palette.help')}</span>
      </div>
    </Combobox>
  )
}

/** Everything there is, a few letters away. */
export const Palette = () => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  useCommand('palette', () => setOpened(true))
  const choose = (item: PaletteItem): void => {
    setOpened(false)
    // Once the dialog has given the focus back, what is chosen may take it.
    requestAnimationFrame(() => item.run())
  }
  if (!opened) return null
  return (
    <Modal
      opened
      onClose={() => setOpened(false)}
      withCloseButton={false}
      centered={false}
      size={680}
      padding={0}
      yOffset="10dvh"
      transitionProps={{ duration: 0 }}
      classNames={{ body: 'palette-body' }}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
      data-testid="palette"
    >
      <PaletteBody onChoose={choose} onClose={() => setOpened(false)} />
    </Modal>
  )
}
