import type { Environment } from '@shared/schemas/environment'

interface EnvironmentDotProps {
  color: Environment['color']
  /** None is chosen. */
  hollow?: boolean
}

/** The colour a person gave an environment; its name always stands beside it. */
export const EnvironmentDot = ({ color, hollow = false }: EnvironmentDotProps) => (
  <span className={hollow ? 'environment-dot hollow' : 'environment-dot'} data-color={color} aria-hidden />
)
