/** `--verify-audit`: reads the audit log of this machine's vault and says whether it holds. Changes nothing. */
import { AppFailure } from '@shared/errors'
import { type AuditReport, verifyAuditDirectory } from '../adapters/audit-file'
import type { Ports, SecretRead } from '../ports'
import { itemNames } from '../services/vault/items'

export const intactExitCode = 0
export const brokenExitCode = 1
export const unreadableExitCode = 2

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const ends: Record<AuditReport['head'], string> = {
  at_end: 'The log ends where the vault knows its end.',
  behind: 'The log goes on behind the end that the vault knows, as after a crash.',
  missing: 'The vault does not know where the log ends, so records may be missing there.'
}

const describeReport = ({ status, records, files, fault, notes, head }: AuditReport): string => {
  const amount = `${counted(records, 'record')} in ${counted(files, 'file')}`
  const own = notes.map(({ seq, type }) => `  record ${seq}: ${type}`)
  if (fault) {
    const place = fault.file === null ? '' : ` in ${fault.file}`
    return [
      `BROKEN at record ${fault.seq}${place}: ${fault.reason}`,
      `Of ${amount} the ones before it hold.`,
      ...own
    ].join('\n')
  }
  const verdict = status === 'intact' ? 'INTACT' : 'INCOMPLETE: every record holds, and the log says that some are gone'
  return [verdict, `${amount}.`, ends[head], ...own].join('\n')
}

const cannot = (why: string): string => `NOT READ: ${why}`

const itemOf = (read: SecretRead): Uint8Array | null => (read.status === 'ok' ? read.value : null)

/** 0 the log is intact · 1 it is not · 2 it could not be read. Without keys of the keychain nothing can be checked. */
export const verifyAudit = async (
  { vaultFiles, backends, logger }: Pick<Ports, 'vaultFiles' | 'backends' | 'logger'>,
  directory: string,
  print: (text: string) => void
): Promise<number> => {
  const refuse = (why: string): number => {
    print(cannot(why))
    return unreadableExitCode
  }
  const found = await vaultFiles.readHeader()
  if (found.status !== 'ok') return refuse(`there is no vault (${found.status})`)
  const { vaultId, backend } = found.header
  if (backend === 'passphrase') return refuse('the vault has a passphrase; check the log in the window')
  const { secretStore } = backends.keychain
  try {
    const key = itemOf(await secretStore.get({ vaultId, name: itemNames.auditKey }, 'prompt'))
    if (!key) return refuse('the keychain does not give the key of the log')
    const head = itemOf(await secretStore.get({ vaultId, name: itemNames.auditHead }))
    const report = await verifyAuditDirectory({ directory, vaultId, key, head })
    print(describeReport(report))
    return report.status === 'intact' ? intactExitCode : brokenExitCode
  } catch (error) {
    logger.error('The audit log could not be checked', error)
    return refuse(error instanceof AppFailure ? error.message : 'something unexpected happened; it was logged')
  } finally {
    await secretStore.close()
  }
}
