import { Table } from '@mantine/core'
import type { Endpoint, ProviderSummary } from '@shared/schemas/provider'
import { IconBook } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EffectMark } from '../../components/effect-mark'
import { EmptyPanel } from '../../components/empty-panel'
import { Notice } from '../../components/notice'
import { useFormat } from '../../i18n/use-format'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { KnownErrorTable } from './known-error-table'

const ParameterTable = ({ endpoint }: { endpoint: Endpoint }) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const places = { path: t('docs.inPath'), query: t('docs.inQuery'), body: t('docs.inBody') }
  const { body } = endpoint
  const rows = [
    ...endpoint.parameters.map(parameter => ({ ...parameter, place: places[parameter.in] })),
    ...(body && body.kind !== 'json' ? body.fields.map(field => ({ ...field, place: places.body })) : [])
  ]
  if (rows.length === 0) return null
  return (
    <Table className="docs-table" aria-label={t('docs.parameters')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('common.name')}</Table.Th>
          <Table.Th>{t('docs.in')}</Table.Th>
          <Table.Th>{t('docs.meaning')}</Table.Th>
          <Table.Th>{t('docs.example')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, place, label, required, example, options, format }) => (
          <Table.Tr key={`${place} ${name}`}>
            <Table.Td className="wire">{name}</Table.Td>
            <Table.Td>{place}</Table.Td>
            <Table.Td>
              {text(label)}
              {required && ` · ${t('request.required')}`}
              {format && ` · ${format}`}
              {options.length > 0 && ` · ${t('docs.options', { options: options.join(', ') })}`}
            </Table.Td>
            <Table.Td className="wire">{example}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

const Facts = ({ endpoint, provider }: { endpoint: Endpoint; provider: ProviderSummary | undefined }) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const format = useFormat()
  const limits = (provider?.limits ?? []).map(({ requests, seconds }) =>
    t('docs.limit', { requests: format.number(requests), period: format.period(seconds) })
  )
  const wires = (provider?.authMethods ?? []).map(({ wire }) => wire)
  const authentication = endpoint.withoutKey ? t('docs.withoutKey') : wires.join(' · ')
  const facts: { name: string; value: React.ReactNode; wire?: boolean }[] = [
    { name: t('docs.task'), value: text(endpoint.task) },
    { name: t('docs.call'), value: `${endpoint.method} ${endpoint.path}`, wire: true },
    { name: t('docs.effect'), value: <EffectMark effect={endpoint.effect} withWord /> },
    {
      name: t('docs.permission'),
      value: endpoint.permission ? text(endpoint.permission) : t('docs.noPermission')
    },
    ...(authentication === ''
      ? []
      : [{ name: t('docs.authentication'), value: authentication, wire: !endpoint.withoutKey }]),
    ...(limits.length > 0 ? [{ name: t('docs.limits'), value: limits.join(' · ') }] : [])
  ]
  return (
    <dl className="facts facts-tight">
      {facts.map(({ name, value, wire }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={wire ? 'wire' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface DocsTabProps {
  endpoint: Endpoint | undefined
  provider: ProviderSummary | undefined
}

/** What the catalogue says about the call, and the provider about its errors. */
export const DocsTab = ({ endpoint, provider }: DocsTabProps) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  if (!endpoint) return <EmptyPanel icon={IconBook} title={t('docs.emptyTitle')} text={t('docs.emptyText')} />
  return (
    <>
      {endpoint.note && (
        <div className="docs-note">
          <Notice tone="quiet">{text(endpoint.note)}</Notice>
        </div>
      )}
      <Facts endpoint={endpoint} provider={provider} />
      <ParameterTable endpoint={endpoint} />
      <KnownErrorTable errors={provider?.errors ?? []} />
    </>
  )
}
