import { getTreeExpandedState, Tree, type TreeNodeData, useTree } from '@mantine/core'
import type { Endpoint, ProviderSummary } from '@shared/schemas/provider'
import { IconChevronDown } from '@tabler/icons-react'
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EffectMark } from '../../components/effect-mark'
import { MethodLabel } from '../../components/method-label'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { findEndpoint, findProvider, useProviders } from '../../stores/provider-store'
import { groupEndpoints } from './catalogue-groups'

interface CatalogueTreeProps {
  /** With the calls that are to be shown. */
  providers: readonly ProviderSummary[]
  /** The call that is open in the editor. */
  open: { providerId: string | null; endpointId: string | null }
  onOpen(providerId: string, endpoint: Endpoint): void
}

const separator = '/'
const taskValue = (providerId: string, endpointId: string): string => `task:${providerId}${separator}${endpointId}`

const useNodes = (providers: readonly ProviderSummary[]): TreeNodeData[] => {
  const text = useLocalizedText()
  const whole = useProviders(store => store.providers)
  return useMemo(() => {
    const groupsOf = ({ id, endpoints }: ProviderSummary): TreeNodeData[] =>
      groupEndpoints(endpoints, findProvider(whole, id)?.endpoints).map(({ name, endpoints: members }) => ({
        value: `group:${id}${separator}${name}`,
        label: name,
        children: members.map(endpoint => ({ value: taskValue(id, endpoint.id), label: text(endpoint.task) }))
      }))
    const [only, ...others] = providers
    if (only && others.length === 0) return groupsOf(only)
    return providers.map(provider => ({
      value: `provider:${provider.id}`,
      label: provider.name,
      children: groupsOf(provider)
    }))
  }, [providers, whole, text])
}

/** The tasks as a tree: arrows walk through it, Enter opens. */
export const CatalogueTree = ({ providers, open, onOpen }: CatalogueTreeProps) => {
  const { t } = useTranslation()
  const data = useNodes(providers)
  const tree = useTree({ multiple: false })
  const { setExpandedState, setSelectedState } = tree
  const { providerId, endpointId } = open
  // Everything is open from the start: a catalogue that hides its tasks is no help.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the setter is a new one with every drawing
  useEffect(() => setExpandedState(getTreeExpandedState(data, '*')), [data])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the setter is a new one with every drawing
  useEffect(
    () => setSelectedState(providerId && endpointId ? [taskValue(providerId, endpointId)] : []),
    [providerId, endpointId]
  )

  const taskOf = (value: string | undefined): { owner: string; endpoint: Endpoint } | null => {
    const [owner = '', id = ''] = value?.startsWith('task:') ? value.slice('task:'.length).split(separator) : []
    const endpoint = findEndpoint(findProvider(providers, owner), id)
    return endpoint ? { owner, endpoint } : null
  }
  const openTask = (value: string | undefined): void => {
    const task = taskOf(value)
    if (task) onOpen(task.owner, task.endpoint)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLElement)) return
    event.preventDefault()
    openTask(event.target.dataset['value'])
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
      renderNode={({ node, expanded, elementProps }) => {
        const task = taskOf(node.value)
        if (!task) {
          const kind = node.value.startsWith('provider:') ? 'catalogue-provider' : 'catalogue-group'
          return (
            <div {...elementProps} className={`${elementProps.className} ${kind}`}>
              <IconChevronDown size={13} aria-hidden className={expanded ? '' : 'turned'} />
              {node.label}
            </div>
          )
        }
        const { endpoint } = task
        const onClick = (event: MouseEvent): void => {
          elementProps.onClick(event)
          openTask(node.value)
        }
        return (
          <div
            {...{ ...elementProps, onClick }}
            className={`${elementProps.className} catalogue-item`}
            title={`${endpoint.method} ${endpoint.path}`}
            data-testid="catalogue-item"
            data-endpoint={endpoint.id}
          >
            <EffectMark effect={endpoint.effect} />
            <span className="ellipsis catalogue-task">{node.label}</span>
            <MethodLabel method={endpoint.method} />
          </div>
        )
      }}
    />
  )
}
