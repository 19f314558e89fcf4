import { Table, Text, Title } from '@mantine/core'
import type { JwtMember } from '@shared/schemas/token'
import { useTranslation } from 'react-i18next'
import { en } from '../../i18n/en'
import { useFormat } from '../../i18n/use-format'
import type { ReceivedToken } from '../../stores/token-times'
import { isKnownKey } from '../feedback/known-key'
import { claimInstant } from './token-words'

interface MembersProps {
  title: string
  members: readonly JwtMember[]
  instantOf?(name: string): string | null
  testId: string
}

const Members = ({ title, members, instantOf, testId }: MembersProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Table className="jwt-table" data-testid={testId}>
      <Table.Caption className="jwt-caption">{title}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className="jwt-name">{t('common.name')}</Table.Th>
          <Table.Th>{t('common.value')}</Table.Th>
          <Table.Th>{t('tokens.meaning')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {members.map(({ name, value }) => {
          const instant = instantOf?.(name)
          return (
            <Table.Tr key={name} data-testid="jwt-member" data-name={name}>
              <Table.Td className="wire">{name}</Table.Td>
              <Table.Td className="wire jwt-value">{value}</Table.Td>
              <Table.Td>
                {isKnownKey(en.tokens.members, name) && t(`tokens.members.${name}`)}
                {instant && (
                  <>
                    <br />
                    <strong>{format.instant(instant)}</strong>
                  </>
                )}
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

/** What the token that is held says of itself: a JWT in full, and of any other that it says nothing. */
export const JwtInspector = ({ token }: { token: ReceivedToken }) => {
  const { t } = useTranslation()
  const { jwt, remainingMs, credentialId } = token.state
  if (remainingMs === null) return null
  const titleId = `${credentialId}-inside`
  return (
    <section aria-labelledby={titleId} data-testid="token-inside">
      <Title order={3} id={titleId} className="details-title">
        {t('tokens.inside')}
      </Title>
      {jwt ? (
        <>
          <Text className="quiet" size="xs">
            {t('tokens.insideHelp')}
          </Text>
          <Members title={t('tokens.header')} members={jwt.header} testId="jwt-header" />
          <Members
            title={t('tokens.claims')}
            members={jwt.claims}
            instantOf={name => claimInstant(jwt, name)}
            testId="jwt-claims"
          />
        </>
      ) : (
        <Text data-testid="token-opaque">{t('tokens.opaque')}</Text>
      )}
    </section>
  )
}
