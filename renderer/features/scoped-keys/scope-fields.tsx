import { Checkbox, Group, Stack, TagsInput } from '@mantine/core'
import { IconShieldExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'
import type { KeyPlace } from './key-place'
import { otherScopes, withKnownScopes, withOtherScopes } from './scope-choice'

interface ScopeFieldsProps {
  place: KeyPlace
  scopes: readonly string[]
  error?: string | undefined
  onChange(scopes: string[]): void
}

/** What a key may do: the known scopes from narrow to broad, and others by hand. */
export const ScopeFields = ({ place, scopes, error, onChange }: ScopeFieldsProps) => {
  const { t } = useTranslation()
  const { scopes: known, broad } = place.mechanism
  return (
    <Stack gap="sm">
      {known.length > 0 && (
        <Checkbox.Group
          label={t('scopedKeys.scopes')}
          description={t('scopedKeys.scopesHelp')}
          value={scopes.filter(scope => known.includes(scope))}
          onChange={chosen => onChange(withKnownScopes(scopes, chosen, known))}
          error={error}
          data-testid="scoped-key-scopes"
        >
          <Stack gap={6} mt={6}>
            {known.map(scope => (
              <Group key={scope} gap="xs" wrap="nowrap">
                <Checkbox
                  value={scope}
                  label={<span className="wire">{scope}</span>}
                  aria-describedby={broad.includes(scope) ? `broad-${scope}` : undefined}
                  data-testid={`scope-${scope}`}
                />
                {broad.includes(scope) && (
                  <span id={`broad-${scope}`}>
                    <Mark tone="warn" icon={IconShieldExclamation}>
                      {t('scopedKeys.broad')}
                    </Mark>
                  </span>
                )}
              </Group>
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <TagsInput
        label={t('scopedKeys.otherScopes')}
        description={t('scopedKeys.otherScopesHelp')}
        value={otherScopes(scopes, known)}
        onChange={others => onChange(withOtherScopes(scopes, others, known))}
        maxTags={50 - known.length}
        maxLength={120}
        acceptValueOnBlur
        withScrollArea={false}
        data-testid="scoped-key-other-scopes"
      />
    </Stack>
  )
}
