import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDestinations } from '../../stores/destination-store'

interface WriteDestinationProps {
  destinationId: string
  /** Of the key that is to stand there; null for the one in use. */
  version: number | null
  /** What the button is about, where several stand in a row. */
  place?: string
  /** The key stands there now. */
  onDone?: () => void
}

/** Shows what would change in one place, and writes it once the person says so. */
export const WriteDestination = ({ destinationId, version, place, onDone }: WriteDestinationProps) => {
  const { t } = useTranslation()
  return (
    <Button
      variant="default"
      onClick={() => useDestinations.getState().ask({ ids: [destinationId], version, onDone })}
      {...(place ? { 'aria-label': t('destinations.writeLabel', { place }) } : {})}
      data-testid="destination-write"
    >
      {t('destinations.write')}
    </Button>
  )
}
