import type { Confidence } from '@shared/schemas/diagnosis'
import { answerEvidence } from '../answer'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { dirtIn, isHarmless } from '../key-dirt'
import { refusesKey } from '../refuses-key'

const worksClean = ({ probes }: Evidence): boolean =>
  probes.some(({ probe, status }) => probe.kind === 'cleaned_key' && status !== null && status < 300)

/** Blanks, quotes, line breaks, a pasted `Bearer` or `NAME=`: something in the key that is not of the key. */
export const dirtyKey: Rule = evidence => {
  const dirt = dirtIn(evidence)
  if (dirt.length === 0 || !refusesKey(evidence)) return []
  const likely: Confidence = dirt.every(one => isHarmless(evidence, one)) ? 'possible' : 'likely'
  return [
    finding('key_dirty', worksClean(evidence) ? 'certain' : likely, {
      fix: dirt.some(({ cleanable }) => cleanable)
        ? { action: 'clean_key' }
        : { action: 'replace_key', where: 'vault', setting: null },
      evidence: [
        ...dirt.map(({ code, detail }) => ({ kind: 'secret_finding', code, detail }) as const),
        ...answerEvidence(evidence)
      ],
      parameters: { count: dirt.length }
    })
  ]
}
