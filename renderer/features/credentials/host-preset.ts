import type { ProviderSummary } from '@shared/schemas/provider'

/** The part of the form that follows from a host, until a person sets it otherwise. */
export interface HostValues {
  presetId: string | null
  baseUrl: string
  environmentName: string
  production: boolean
}

export const ownHost = 'own'

const parse = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host)

export const valuesOfPreset = (provider: ProviderSummary, presetId: string): HostValues => {
  const preset = provider.environments.find(({ id }) => id === presetId)
  if (!preset) return { presetId: ownHost, baseUrl: '', environmentName: '', production: true }
  const { id, baseUrl, name, production } = preset
  return { presetId: id, baseUrl, environmentName: name, production }
}

/** An address that was typed: named after its host, and taken for production unless it is this computer. */
export const valuesOfAddress = (provider: ProviderSummary, baseUrl: string): HostValues => {
  const preset = provider.environments.find(one => one.baseUrl !== '' && one.baseUrl === baseUrl.trim())
  if (preset) return { ...valuesOfPreset(provider, preset.id), baseUrl }
  const url = parse(baseUrl.trim())
  return {
    presetId: ownHost,
    baseUrl,
    environmentName: url?.host ?? '',
    production: url === null || !isLoopback(url.hostname)
  }
}
