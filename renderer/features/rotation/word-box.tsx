import { Group } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { UndoButton } from './undo-button'
import { VouchButtons } from './vouch-buttons'

/** No request can prove it: a person says what was seen. */
export const WordBox = ({ rotation }: { rotation: Rotation }) => (
  <Group gap="sm">
    <VouchButtons rotation={rotation} main />
    <UndoButton rotation={rotation} />
  </Group>
)
