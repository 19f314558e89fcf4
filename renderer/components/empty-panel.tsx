import { EmptyState, Group } from '@mantine/core'
import type { ComponentType, ReactNode } from 'react'

interface EmptyPanelProps {
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>
  title: string
  text: ReactNode
  children?: ReactNode
  testId?: string
}

/** Where there is nothing yet: says so, and what comes next. */
export const EmptyPanel = ({ icon: Icon, title, text, children, testId }: EmptyPanelProps) => (
  <EmptyState
    className="empty-panel"
    size="sm"
    icon={<Icon size={28} stroke={1.25} aria-hidden />}
    title={title}
    description={text}
    {...(testId ? { 'data-testid': testId } : {})}
  >
    {children && (
      <EmptyState.Actions>
        <Group gap="sm" justify="center">
          {children}
        </Group>
      </EmptyState.Actions>
    )}
  </EmptyState>
)
