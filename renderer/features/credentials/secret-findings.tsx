import { Button, Group } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { canBeCleaned, type HeldSecret, standingOf } from './secret-standing'
import type { SecretInHand } from './use-secret'

/** What was found in the key, in plain words, and what can be done about it. */
export const SecretFindings = ({ held, secret }: { held: HeldSecret; secret: SecretInHand }) => {
  const { t } = useTranslation()
  const { findings, sameAs } = held.draft
  const standing = standingOf(held)
  const { reminders } = secret
  const place = useRef<HTMLDivElement>(null)
  const seen = useRef(reminders)
  // It may lie behind the buttons at the foot of the form.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key has other findings.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
    if (seen.current !== reminders) place.current?.focus()
    seen.current = reminders
  }, [held, reminders])
  if (findings.length === 0 && sameAs === null) return null
  return (
    <div ref={place} tabIndex={-1} className="secret-findings">
      <Notice
        tone={standing === 'refused' ? 'bad' : standing === 'undecided' ? 'warn' : 'quiet'}
        title={t(standing === 'refused' ? 'credentialForm.foundRefusedTitle' : 'credentialForm.foundTitle')}
        urgent={standing !== 'ready'}
        testId="secret-findings"
      >
        <ul className="notice-list">
          {findings.map(({ code, detail }) => (
            <li key={code} data-finding={code}>
              {t(`secretFindings.${code}`, { detail })}
            </li>
          ))}
          {sameAs !== null && <li>{t('credentialForm.sameAs', { label: sameAs })}</li>}
        </ul>
        {standing === 'ready' ? (
          t('credentialForm.keptAsIs')
        ) : (
          <Group gap="sm" mt="xs">
            {canBeCleaned(held) && (
              <Button variant="default" onClick={secret.clean} loading={secret.busy} data-testid="secret-clean">
                {t('credentialForm.clean')}
              </Button>
            )}
            {standing === 'undecided' && (
              <Button variant="default" onClick={secret.accept} data-testid="secret-keep">
                {t('credentialForm.keepAsIs')}
              </Button>
            )}
          </Group>
        )}
      </Notice>
    </div>
  )
}
