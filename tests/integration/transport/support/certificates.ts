import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface CertificatePair {
  key: string
  cert: string
}

export interface Certificates {
  /** What a client has to trust for `good`, `expired` and `otherHost`. */
  authority: string
  /** For localhost and 127.0.0.1. */
  good: CertificatePair
  expired: CertificatePair
  /** For another name. */
  otherHost: CertificatePair
  selfSigned: CertificatePair
}

const localNames = 'subjectAltName=DNS:localhost,IP:127.0.0.1'

/** Made anew for each run, by the `openssl` command, in a folder that is gone afterwards. */
export const makeCertificates = (): Certificates => {
  const folder = mkdtempSync(path.join(tmpdir(), 'latchkey-certificates-'))
  const openssl = (...args: string[]): void => {
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  }
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8')
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']

  const signed = (name: string, altName: string, dates: string[]): CertificatePair => {
    openssl('req', ...curve, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`)
    writeFileSync(path.join(folder, `${name}.ext`), altName)
    writeFileSync(path.join(folder, 'ca.conf'), caConfig)
    writeFileSync(path.join(folder, 'index.txt'), '')
    openssl(
      ...['ca', '-batch', '-config', 'ca.conf', '-in', `${name}.csr`, '-out', `${name}.crt`, '-notext'],
      ...['-extfile', `${name}.ext`, ...dates]
    )
    return { key: read(`${name}.key`), cert: read(`${name}.crt`) }
  }

  try {
    openssl(
      'req',
      '-x509',
      ...curve,
      '-keyout',
      'ca.key',
      '-out',
      'ca.crt',
      '-days',
      '2',
      '-subj',
      '/CN=Test authority'
    )
    openssl(
      ...['req', '-x509', ...curve, '-keyout', 'self.key', '-out', 'self.crt', '-days', '2'],
      ...['-subj', '/CN=localhost', '-addext', localNames]
    )
    return {
      authority: read('ca.crt'),
      good: signed('good', localNames, ['-days', '2']),
      expired: signed('expired', localNames, ['-startdate', '20200101000000Z', '-enddate', '20200201000000Z']),
      otherHost: signed('other', 'subjectAltName=DNS:other.example', ['-days', '2']),
      selfSigned: { key: read('self.key'), cert: read('self.crt') }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const caConfig = `
[ca]
default_ca = own
[own]
database = index.txt
new_certs_dir = .
certificate = ca.crt
private_key = ca.key
rand_serial = yes
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
`
