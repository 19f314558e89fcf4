import { NumberInput, Stack, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDraft, useTabs } from '../../stores/tabs-store'

const second = 1000
/** The longest a send may be given, in seconds. */
const longest = 3600

/** How the request travels, beside what it says. */
export const OptionsTab = () => {
  const { t } = useTranslation()
  const { timeoutMs, followRedirects, raw } = useDraft()
  const edit = useTabs(store => store.edit)
  return (
    <Stack gap="md" className="options-tab">
      <NumberInput
        className="timeout-field"
        label={t('options.timeout')}
        description={t('options.timeoutHelp')}
        value={timeoutMs / second}
        onChange={value => edit({ timeoutMs: Math.round(Math.min(longest, Math.max(0, Number(value) || 0)) * second) })}
        min={0}
        max={longest}
        decimalScale={1}
        clampBehavior="strict"
        suffix={` ${t('options.seconds')}`}
        data-testid="request-timeout"
      />
      <Switch
        label={t('options.followRedirects')}
        description={t('options.followRedirectsHelp')}
        checked={followRedirects}
        onChange={event => edit({ followRedirects: event.currentTarget.checked })}
        data-testid="request-redirects"
      />
      <Switch
        label={t('authLog.raw.label')}
        description={t('authLog.raw.help')}
        checked={raw}
        onChange={event => edit({ raw: event.currentTarget.checked })}
        data-testid="request-raw"
      />
    </Stack>
  )
}
