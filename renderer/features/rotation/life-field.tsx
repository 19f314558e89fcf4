import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { expiryChoices } from '../scoped-keys/expiry-choice'

export const asOldKey = 'same'

/** Days of a choice; undefined for as long as the old key, null for one that never ends. */
export const lifeOf = (choice: string): number | null | undefined => {
  if (choice === asOldKey) return undefined
  return choice === 'never' ? null : Number(choice)
}

/** When the new key ends, where it is made from here. */
export const LifeField = ({ choice, onChange }: { choice: string; onChange(choice: string): void }) => {
  const { t } = useTranslation()
  const words = (one: string): string =>
    one === 'never' ? t('scopedKeys.expiry.never') : t('scopedKeys.expiry.days', { count: Number(one) })
  const choices = expiryChoices.filter(one => one !== 'own')
  return (
    <Select
      label={t('rotation.start.life')}
      data={[
        { value: asOldKey, label: t('rotation.start.lifeSame') },
        ...choices.map(one => ({ value: one, label: words(one) }))
      ]}
      value={choice}
      onChange={value => value && onChange(value)}
      data-testid="rotation-life"
    />
  )
}
