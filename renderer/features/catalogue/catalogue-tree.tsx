import { getTreeExpandedState, Tree, type TreeNodeData, useTree } from '@mantine/core'
import type { Endpoint, ProviderSummary } from '@shared/schemas/provider'
import { IconChevronDown } from '@tabler/icons-react'
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { MethodLabel } from '../../components/method-label'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { groupEndpoints } from './catalogue-groups'

interface CatalogueTreeProps {
  provider: ProviderSummary
  endpoints: readonly Endpoint[]
  /** The call that is open in the editor. */
  openId: string | null
  onOpen(endpoint: Endpoint): void
}

const groupPrefix = 'group:'

/** The tasks as a tree: arrows walk through it, Enter opens. */
export const CatalogueTree = ({ provider, endpoints, openId, onOpen }: CatalogueTreeProps) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const data = useMemo(
    () =>
      groupEndpoints(endpoints).map(
        ({ name, endpoints: members }): TreeNodeData => ({
          value: groupPrefix + name,
          label: name,
          children: members.map(endpoint => ({ value: endpoint.id, label: text(endpoint.task) }))
        })
      ),
    [endpoints, text]
  )
  const tree = useTree({ multiple: false })
  const { setExpandedState, setSelectedState } = tree
  // Everything is open from the start: a catalogue that hides its tasks is no help.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the setter is a new one with every drawing
  useEffect(() => setExpandedState(getTreeExpandedState(data, '*')), [data])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the setter is a new one with every drawing
  useEffect(() => setSelectedState(openId === null ? [] : [openId]), [openId])

  const open = (id: string | undefined): void => {
    const endpoint = provider.endpoints.find(one => one.id === id)
    if (endpoint) onOpen(endpoint)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLElement)) return
    event.preventDefault()
    open(event.target.dataset['value'])
  }
  return (
    <Tree
      className="catalogue-tree"
      aria-label={t('catalogue.title')}
      data={data}
      tree={tree}
      levelOffset={0}
      allowRangeSelection={false}
      onKeyDown={onKeyDown}
      data-testid="catalogue"
      renderNode={({ node, expanded, hasChildren, elementProps }) => {
        const endpoint = provider.endpoints.find(one => one.id === node.value)
        if (hasChildren || !endpoint) {
          return (
            <div {...elementProps} className={`${elementProps.className} catalogue-group`}>
              <IconChevronDown size={13} aria-hidden className={expanded ? '' : 'turned'} />
              {node.label}
            </div>
          )
        }
        const onClick = (event: MouseEvent): void => {
          elementProps.onClick(event)
          open(endpoint.id)
        }
        return (
          <div
            {...{ ...elementProps, onClick }}
            className={`${elementProps.className} catalogue-item`}
            title={`${endpoint.method} ${endpoint.path}`}
            data-testid="catalogue-item"
            data-endpoint={endpoint.id}
          >
            <span className="ellipsis">{node.label}</span>
            <MethodLabel method={endpoint.method} />
          </div>
        )
      }}
    />
  )
}
