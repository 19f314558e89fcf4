import type { CredentialAuthentication } from '@shared/schemas/credential'
import type { ImportChoice, ImportPreview, ImportRow } from '@shared/schemas/import'
import type { ProviderSummary } from '@shared/schemas/provider'

/** What a person has decided so far for one row of a file. */
export interface RowChoice {
  included: boolean
  label: string
  providerId: string | null
  authentication: CredentialAuthentication | null
  environmentName: string
  baseUrl: string
  production: boolean
  /** Take the clean form of the key. */
  clean: boolean
}

/** What still keeps a row from being saved. */
export type RowProblem = 'label' | 'provider' | 'environment' | 'baseUrl' | 'refused'

/** The provider's first way, with what its fields begin with. */
export const firstAuthentication = (provider: ProviderSummary): CredentialAuthentication => {
  const [method] = provider.authMethods
  return {
    methodId: method?.id ?? '',
    fields: Object.fromEntries((method?.fields ?? []).map(({ name, initial }) => [name, initial]))
  }
}

export const canClean = ({ findings }: ImportRow): boolean => findings.some(({ cleanable }) => cleanable)

/** Keys that cannot be saved as they are, and such as the vault holds already, are left out until a person takes them in. */
export const choiceOf = (row: ImportRow): RowChoice => ({
  included: row.sameAs === null && !row.findings.some(({ severity }) => severity === 'refused'),
  label: row.label,
  providerId: row.providerId,
  authentication: row.authentication,
  environmentName: row.environmentName,
  baseUrl: row.baseUrl,
  production: row.production,
  clean: false
})

/** The provider brings its way. Where the key belongs is for the person to say, if the file does not. */
export const withProvider = (choice: RowChoice, provider: ProviderSummary): RowChoice => ({
  ...choice,
  providerId: provider.id,
  authentication: firstAuthentication(provider)
})

export const rowProblem = ({ findings }: ImportRow, choice: RowChoice): RowProblem | null => {
  if (findings.some(({ severity, cleanable }) => severity === 'refused' && !(choice.clean && cleanable))) {
    return 'refused'
  }
  if (choice.label.trim() === '') return 'label'
  if (choice.providerId === null || choice.authentication === null) return 'provider'
  if (choice.baseUrl.trim() === '') return 'baseUrl'
  return choice.environmentName.trim() === '' ? 'environment' : null
}

/** The rows that are wanted and lack nothing, as main takes them. */
export const toImportChoices = (preview: ImportPreview, choices: readonly RowChoice[]): ImportChoice[] =>
  preview.rows.flatMap((row, position) => {
    const choice = choices[position]
    if (!choice?.included || rowProblem(row, choice) !== null) return []
    const { included: _included, providerId, authentication, ...rest } = choice
    return providerId === null || authentication === null
      ? []
      : [{ ...rest, index: row.index, providerId, authentication }]
  })
