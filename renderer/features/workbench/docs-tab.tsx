import { Table } from '@mantine/core'
import type { Endpoint, ProviderSummary } from '@shared/schemas/provider'
import { IconBook } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyPanel } from '../../components/empty-panel'
import { useFormat } from '../../i18n/use-format'
import { useLocalizedText } from '../../i18n/use-localized-text'

const ParameterTable = ({ endpoint }: { endpoint: Endpoint }) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const places = { path: t('docs.inPath'), query: t('docs.inQuery'), body: t('docs.inBody') }
  const fields = endpoint.body?.kind === 'multipart' ? endpoint.body.fields : []
  const rows = [
    ...endpoint.parameters.map(parameter => ({ ...parameter, place: places[parameter.in] })),
    ...fields.map(field => ({ ...field, place: places.body }))
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
        {rows.map(({ name, place, label, required, example, options }) => (
          <Table.Tr key={`${place} ${name}`}>
            <Table.Td className="wire">{name}</Table.Td>
            <Table.Td>{place}</Table.Td>
            <Table.Td>
              {text(label)}
              {required && ` · ${t('request.required')}`}
              {options.length > 0 && ` · ${t('docs.options', { options: options.join(', ') })}`}
            </Table.Td>
            <Table.Td className="wire">{example}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

interface DocsTabProps {
  endpoint: Endpoint | undefined
  provider: ProviderSummary | undefined
}

/** What the catalogue says about the call. */
export const DocsTab = ({ endpoint, provider }: DocsTabProps) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const format = useFormat()
  if (!endpoint) return <EmptyPanel icon={IconBook} title={t('docs.emptyTitle')} text={t('docs.emptyText')} />
  const limits = (provider?.limits ?? []).map(({ requests, seconds }) =>
    t('docs.limit', { requests: format.number(requests), period: format.period(seconds) })
  )
  const facts: [string, string, boolean][] = [
    [t('docs.task'), text(endpoint.task), false],
    [t('docs.call'), `${endpoint.method} ${endpoint.path}`, true],
    [t('docs.effect'), t(`effect.${endpoint.effect}`), false],
    [t('docs.permission'), endpoint.permission ?? t('docs.noPermission'), false],
    ...(provider
      ? [[t('docs.authentication'), provider.authentication, true] satisfies [string, string, boolean]]
      : []),
    ...(limits.length > 0 ? [[t('docs.limits'), limits.join(' · '), false] satisfies [string, string, boolean]] : [])
  ]
  return (
    <>
      <dl className="facts facts-tight">
        {facts.map(([name, value, wire]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={wire ? 'wire' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      <ParameterTable endpoint={endpoint} />
    </>
  )
}
