import type { CredentialRow } from '../../ports'
import type { CredentialService } from './credential-service'
import { shortFingerprint } from './fingerprint'
import type { Summaries } from './summaries'

interface Parts {
  summaries: Pick<Summaries, 'fingerprints'>
  /** The keyed hash of a secret, in full. */
  fingerprintOf(secret: Uint8Array): string
}

/** Finds credentials by the secret they hold, without reading any: their keyed hashes are compared. */
export const createSameSecret = ({
  summaries,
  fingerprintOf
}: Parts): Pick<
  CredentialService,
  'rowsLike' | 'othersLike' | 'formerlyLike' | 'labelOf' | 'labelFinder' | 'keyFinder'
> => {
  const rowsLike = async (secret: Uint8Array): Promise<CredentialRow[]> => {
    const fingerprint = fingerprintOf(secret)
    return (await summaries.fingerprints()).filter(one => one.fingerprint === fingerprint).map(({ row }) => row)
  }
  return {
    rowsLike,
    async othersLike(id) {
      const all = await summaries.fingerprints()
      const own = all.find(({ row }) => row.id === id)?.fingerprint
      return all.filter(({ row, fingerprint }) => fingerprint === own && row.id !== id).map(({ row }) => row)
    },
    async formerlyLike(secret) {
      const fingerprint = fingerprintOf(secret)
      return (await summaries.fingerprints())
        .filter(one => one.fingerprint !== fingerprint && one.row.retired?.includes(fingerprint))
        .map(({ row }) => row)
    },
    labelOf: async secret => (await rowsLike(secret))[0]?.label ?? null,
    async labelFinder() {
      const labels = new Map((await summaries.fingerprints()).map(({ fingerprint, row }) => [fingerprint, row.label]))
      return secret => labels.get(fingerprintOf(secret)) ?? null
    },
    async keyFinder() {
      const all = await summaries.fingerprints()
      return secret => {
        const fingerprint = fingerprintOf(secret)
        const found = all.flatMap(({ row, fingerprint: current }) => {
          const isCurrent = current === fingerprint
          return isCurrent || row.retired?.includes(fingerprint) ? [{ row, isCurrent }] : []
        })
        return { fingerprint: shortFingerprint(fingerprint), found }
      }
    }
  }
}
