import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconLoader2,
  IconPencil
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord, type Tone } from '../../components/icon-word'
import type { WriteItem } from './write-run'

const looks = {
  looking: { icon: IconLoader2, tone: 'quiet' },
  unable: { icon: IconCircleX, tone: 'bad' },
  shown: { icon: IconPencil, tone: 'plain' },
  waiting: { icon: IconClock, tone: 'quiet' },
  writing: { icon: IconLoader2, tone: 'plain' },
  same: { icon: IconCircleDashed, tone: 'quiet' },
  written: { icon: IconCircleCheck, tone: 'ok' },
  failed: { icon: IconAlertTriangle, tone: 'bad' }
} satisfies Record<WriteItem['at'], { icon: typeof IconCircleCheck; tone: Tone }>

/** How far one place has come. */
export const ItemState = ({ item }: { item: WriteItem }) => {
  const { t } = useTranslation()
  const { icon, tone } = looks[item.at]
  return (
    <IconWord icon={icon} tone={tone}>
      <span data-testid="write-state" data-state={item.at}>
        {t(`destinations.itemState.${item.at}`)}
      </span>
    </IconWord>
  )
}
