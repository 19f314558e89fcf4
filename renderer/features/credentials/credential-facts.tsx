import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'
import { useFormat } from '../../i18n/use-format'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { findProvider, useProviders } from '../../stores/provider-store'
import type { CredentialEntry } from './credential-filter'
import { EnvironmentName } from './environment-name'
import { asLocalNoon, daysUntil, soon } from './expiry'
import { keyOf, methodOf, wireText } from './key-values'

const Expires = ({ date }: { date: string }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const words = format.date(asLocalNoon(date))
  const days = daysUntil(date, new Date())
  if (days < 0) return <span className="tone-bad">{t('credentialDetails.expiredOn', { date: words })}</span>
  if (days > soon) return words
  return (
    <span className="tone-warn">
      {days === 0
        ? t('credentialDetails.expiresToday', { date: words })
        : t('credentialDetails.expiresSoon', { date: words, count: days })}
    </span>
  )
}

/** What is known and noted of a key; what is not known is left out. */
export const CredentialFacts = ({ entry }: { entry: CredentialEntry }) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const format = useFormat()
  const providers = useProviders(store => store.providers)
  const { credential, environment } = entry
  const { tags, details, version, createdAt, updatedAt } = credential
  const provider = findProvider(providers, credential.providerId)
  const method = provider && methodOf(provider, credential.authentication.methodId)
  const facts: [name: string, value: ReactNode | false][] = [
    [t('credentials.provider'), entry.provider],
    [t('credentials.environment'), <EnvironmentName key="environment" environment={environment} />],
    [t('credentialDetails.baseUrl'), environment && <span className="wire">{environment.baseUrl}</span>],
    [
      t('credentialDetails.way'),
      method && (
        <>
          {text(method.label)}
          <br />
          <span className="wire quiet">{wireText(method, keyOf(credential).fields)}</span>
        </>
      )
    ],
    [
      t('credentialDetails.tags'),
      tags.length > 0 && (
        <span className="marks">
          {tags.map(tag => (
            <Mark key={tag} tone="quiet">
              {tag}
            </Mark>
          ))}
        </span>
      )
    ],
    [t('credentialDetails.owner'), details.owner],
    [t('credentialDetails.issued'), details.issuedOn && format.date(asLocalNoon(details.issuedOn))],
    [t('credentialDetails.expires'), details.expiresOn && <Expires date={details.expiresOn} />],
    [t('credentialDetails.version'), String(version)],
    [t('credentialDetails.created'), format.instant(createdAt)],
    [t('credentialDetails.changed'), updatedAt !== createdAt && format.instant(updatedAt)]
  ]
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
