/** The certificate that a server showed, whether it is to be trusted or not. */
export interface ShownCertificate {
  subject: string
  issuer: string
  /** ISO 8601. */
  validFrom: string | null
  validTo: string | null
  names: readonly string[]
}

/** Looks at how a server would be reached. Not a byte of a request leaves. */
export interface ConnectionInspector {
  /** The addresses of a host. Throws a `TransportFailure`: `unknown_host`, `timeout`, or the reason of the signal. */
  lookup(host: string, signal: AbortSignal): Promise<string[]>
  /** Shakes hands and hangs up. Throws a `TransportFailure` where it does not come to a certificate. */
  certificate(origin: string, signal: AbortSignal): Promise<ShownCertificate>
}
