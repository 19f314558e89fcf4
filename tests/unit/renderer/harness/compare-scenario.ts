/** Two keys that are answered differently, and findings to go with it. */
import type { FakeState } from '../fake-bridge'
import { clientsPage, exampleCredentials } from '../fake-data'

const [, revoked, readOnly] = exampleCredentials()

const clients = (change: (text: string) => string): string => change(clientsPage(1_284))

const answers: Record<string, FakeState['answerTo'][string]> = {
  refused: {
    answer: {
      status: 403,
      headers: [
        { name: 'WWW-Authenticate', value: 'Api-Key' },
        { name: 'X-Request-Id', value: '7f1c2a90-6d0e-4d0b-9a57-0c4b1f0e2b11' }
      ]
    },
    bodyText: '{"detail":"Las credenciales de autenticación no son válidas."}'
  },
  other: {
    answer: { status: 200, headers: [{ name: 'X-RateLimit-Limit', value: '1000' }] },
    bodyText: clients(text =>
      text
        .replace('"count":1284', '"count":1283')
        .replaceAll('45000.5', '45000.50')
        .replace('"estado":"Activo"', '"estado":"Suspendido","nota":"Corte por mora, con un texto bastante largo"')
    )
  },
  failed: { answer: { failure: 'connection_refused' }, bodyText: '' },
  page: {
    answer: { status: 502, body: { kind: 'html', contentType: 'text/html' } },
    bodyText:
      '<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<h1>502 Bad Gateway</h1>\n</body>\n</html>\n'
  }
}

export const compareScenario = (parameters: URLSearchParams): Partial<FakeState> => {
  const answer = answers[parameters.get('compare') ?? '']
  if (!answer) return {}
  return { answerTo: Object.fromEntries([revoked, readOnly].map(key => [key?.id ?? '', answer])) }
}
