import type { DestinationTarget } from '@shared/schemas/destination'

export type FileKind = Exclude<DestinationTarget['kind'], 'aws_secrets_manager'>

/** What a person enters of a place in a file; of each kind its own part counts. */
export interface TargetValues {
  kind: FileKind
  variable: string
  secretName: string
  entry: string
  keyMember: string
  withBaseUrl: boolean
  baseUrlMember: string
}

export const fileKinds: readonly FileKind[] = ['dotenv', 'docker_secret', 'kubernetes_secret', 'json']

export const emptyTarget: TargetValues = {
  kind: 'dotenv',
  variable: '',
  secretName: '',
  entry: '',
  keyMember: 'api_key',
  withBaseUrl: true,
  baseUrlMember: 'base_url'
}

/** The kind that a file of this name most likely is. */
export const guessKind = (path: string): FileKind => {
  const name = (path.split(/[/\\]/).at(-1) ?? '').toLowerCase()
  if (/\.ya?ml$/.test(name)) return 'kubernetes_secret'
  if (/\.json$/.test(name)) return 'json'
  return /^\.env(\..*)?$|\.env$|^env$/.test(name) ? 'dotenv' : 'docker_secret'
}

export const targetOf = (values: TargetValues): DestinationTarget => {
  const { kind } = values
  switch (kind) {
    case 'dotenv':
      return { kind, variable: values.variable.trim() }
    case 'docker_secret':
      return { kind }
    case 'kubernetes_secret':
      return { kind, secretName: values.secretName.trim(), entry: values.entry.trim() }
    case 'json':
      return {
        kind,
        keyMember: values.keyMember.trim(),
        baseUrlMember: values.withBaseUrl ? values.baseUrlMember.trim() : null
      }
  }
}

export type TargetField = 'variable' | 'secretName' | 'entry' | 'keyMember' | 'baseUrlMember'

/** Those that must be filled in and are not. */
export const missingFields = (target: DestinationTarget): TargetField[] =>
  Object.entries(target).flatMap(([name, value]) => (value === '' ? [name as TargetField] : []))
