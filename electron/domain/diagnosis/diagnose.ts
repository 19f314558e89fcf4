import type { Finding } from '@shared/schemas/diagnosis'
import type { Evidence } from './evidence'
import { rank } from './ranking'
import { rules } from './rules'

/** Why the call was refused or did not arrive, the likeliest cause first; empty for a call that went well. Pure. */
export const diagnose = (evidence: Evidence): Finding[] => rank(rules.flatMap(rule => rule(evidence)))
