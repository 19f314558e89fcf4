import type { NamedKey } from '@shared/schemas/which-key'
import { useTranslation } from 'react-i18next'

/** The answer as one sentence. */
export const useKeyTitle = (): ((named: NamedKey) => string) => {
  const { t } = useTranslation()
  const words = { current: 'is', retired: 'was', probably_retired: 'maybeWas' } as const
  return ({ matches }) => {
    const [first] = matches
    return first ? t(`whichKey.${words[first.standing]}`, { label: first.label }) : t('whichKey.unknown')
  }
}
