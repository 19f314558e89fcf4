import { UnstyledButton } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { VirtualList } from '../../components/virtual-list'
import { EnvironmentName } from '../credentials/environment-name'
import { TimeLeft } from './token-countdown'
import type { TokenEntry } from './token-entries'
import { TokenStatusWord } from './token-status-word'

const rowHeight = 52

interface TokenItemProps {
  entry: TokenEntry
  chosen: boolean
  onOpen(id: string): void
}

const TokenItem = memo(({ entry, chosen, onOpen }: TokenItemProps) => {
  const { credential, environment, token } = entry
  return (
    <UnstyledButton
      className="token-row"
      aria-current={chosen || undefined}
      onClick={() => onOpen(credential.id)}
      data-testid="token-row"
    >
      <span className="token-row-line">
        <strong className="ellipsis" title={credential.label}>
          {credential.label}
        </strong>
        <TokenStatusWord token={token} />
      </span>
      <span className="token-row-line quiet">
        <EnvironmentName environment={environment} />
        <TimeLeft token={token} />
      </span>
    </UnstyledButton>
  )
})
TokenItem.displayName = 'TokenItem'

interface TokenListProps {
  entries: readonly TokenEntry[]
  chosenId: string | null
  onOpen(id: string): void
}

export const TokenList = ({ entries, chosenId, onOpen }: TokenListProps) => {
  const { t } = useTranslation()
  return (
    <div className="fill token-list">
      <p className="quiet token-intro">{t('tokens.intro')}</p>
      <VirtualList
        testId="token-list"
        label={t('tokens.list')}
        count={entries.length}
        rowHeight={() => rowHeight}
        rowKey={index => entries[index]?.credential.id ?? String(index)}
        row={index => {
          const entry = entries[index]
          if (!entry) return null
          return <TokenItem entry={entry} chosen={entry.credential.id === chosenId} onOpen={onOpen} />
        }}
      />
    </div>
  )
}
