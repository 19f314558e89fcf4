import { VisuallyHidden } from '@mantine/core'
import { useAnnouncement } from '../../stores/announcement-store'

/** What a screen reader says when something happened elsewhere on the screen. */
export const LiveRegion = () => {
  const text = useAnnouncement(store => store.text)
  const count = useAnnouncement(store => store.count)
  return (
    <VisuallyHidden role="status" aria-live="polite" data-testid="live-region">
      <span key={count}>{text}</span>
    </VisuallyHidden>
  )
}
