import { Button, Table, VisuallyHidden } from '@mantine/core'
import type { NamedKey } from '@shared/schemas/which-key'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { showInVault } from './show-in-vault'
import { standingLooks } from './standing-looks'

const Answer = ({ named }: { named: NamedKey }) => {
  const { t } = useTranslation()
  const [match] = named.matches
  const { icon, tone } = standingLooks[match?.standing ?? 'unknown']
  const place = match ? [match.providerName, match.environmentName] : named.looksLike
  return (
    <>
      <IconWord icon={icon} tone={tone}>
        <span className="pasted-names">
          {match ? t(`whichKey.${match.standing}`, { label: match.label }) : t('whichKey.notKnown')}
        </span>
      </IconWord>
      <div className="quiet">{place.filter(Boolean).join(' · ')}</div>
    </>
  )
}

/** The keys of a file in its order, each with its answer. */
export const KeyFileTable = ({ keys }: { keys: readonly NamedKey[] }) => {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard
    <section className="key-table" tabIndex={0} aria-label={t('whichKey.answer')}>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('whichKey.line')}</Table.Th>
            <Table.Th>{t('whichKey.name')}</Table.Th>
            <Table.Th>{t('whichKey.answer')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('whichKey.showInVault')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map(named => {
            const credentialId = named.matches[0]?.credentialId ?? null
            return (
              <Table.Tr key={`${named.line} ${named.name}`} data-testid="file-key">
                <Table.Td>{named.line}</Table.Td>
                <Table.Td className="wire">{named.name}</Table.Td>
                <Table.Td>
                  <Answer named={named} />
                </Table.Td>
                <Table.Td>
                  {credentialId && (
                    <Button variant="default" onClick={() => showInVault(credentialId)}>
                      {t('whichKey.showInVault')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </section>
  )
}
