/**
 * A call for somebody else's eyes: as a ticket, a HAR, a command, and its causes. What must not happen here: a value of
 * the vault in what leaves, in whatever encoding; a last look at the finished bundle decides.
 */
import { AppFailure } from '@shared/errors'
import type { Exchange } from '@shared/schemas/exchange'
import type { SharePart, SharePreview, ShareRequest } from '@shared/schemas/share'
import { fillPlacement } from '../../domain/authentication'
import { maskSecrets } from '../../domain/diagnosis/pasted/mask-secrets'
import { sentHeaders } from '../../domain/diagnosis/wire'
import { mapStrings } from '../../domain/map-strings'
import { createLastLook, type LastLook } from '../../domain/redaction/remaining'
import type { SharedCall } from '../../domain/share/call'
import { toCurlScript } from '../../domain/share/curl'
import { toHar } from '../../domain/share/har'
import { toTicket } from '../../domain/share/ticket'
import { toZip } from '../../domain/zip'
import type { Ports } from '../../ports'
import type { Provider } from '../../providers/provider'
import type { BodyService } from '../body'
import type { CredentialService } from '../credential'
import { completeAuthentication } from '../credential/authentication'
import type { DiagnosisService } from '../diagnosis'
import type { EnvironmentService } from '../environment'
import type { HistoryService } from '../history'
import { createSlices } from '../import/slices'
import type { KnownSecrets } from '../known-secrets'
import type { ProviderService } from '../provider'
import type { VaultService } from '../vault'
import { createCallSharer } from './shared-call'

export interface ShareService {
  /** All three throw `exchange_not_found`, `share_refused` (fields: labels), and what reading the keychain throws. */
  preview(request: ShareRequest): Promise<SharePreview>
  /** Null where the person thought better of it; throws `file_not_saved`, too. Nothing half written is left. */
  save(request: ShareRequest, parts: readonly SharePart[]): Promise<string | null>
  copy(request: ShareRequest): Promise<void>
}

interface Parts {
  ports: Pick<Ports, 'fileSaver' | 'clipboard' | 'appInfo'>
  vault: VaultService
  history: HistoryService
  bodies: BodyService
  credentials: CredentialService
  environments: EnvironmentService
  providers: ProviderService
  diagnosis: DiagnosisService
  knownSecrets: KnownSecrets
}

interface Bundle {
  name: string
  hidden: number
  sentAt: string
  texts: Record<SharePart, string>
}

const fileNames: Record<SharePart, string> = {
  markdown: 'ticket.md',
  har: 'call.har',
  curl: 'repeat.sh',
  findings: 'findings.json'
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** `call-get-clientes-401-2026-03-01`: nothing of the address but the last word of its path that is no number. */
const nameOf = ({ exchange: { hops, failure, sentAt } }: SharedCall): string => {
  const [first, last] = [hops[0], hops.at(-1)]
  const path = first && URL.canParse(first.url) ? new URL(first.url).pathname : ''
  const word = path.split('/').findLast(piece => /^[a-z][a-z_-]{1,30}$/i.test(piece))
  const outcome = failure?.code ?? last?.status
  return ['call', first?.method.toLowerCase(), word, outcome, sentAt.slice(0, 10)].filter(Boolean).join('-')
}

async function* once(bytes: Uint8Array, before: () => Promise<void>): AsyncIterable<Uint8Array> {
  await before()
  yield bytes
}

export const createShareService = (parts: Parts): ShareService => {
  const { ports, vault, history, bodies, credentials, environments, providers, diagnosis, knownSecrets } = parts
  const share = createCallSharer({ bodies })

  const providerOf = async ({ environment }: Exchange): Promise<Provider | null> => {
    const known = (await environments.list()).find(({ id }) => id === environment.id)
    return known ? providers.get(known.providerId) : null
  }

  /** Those of the place and of the credential's own provider; where neither is known, of all there are. */
  const sensitiveOf = (provider: Provider | null): Set<string> => {
    const some = provider ? [provider] : providers.all()
    return new Set(some.flatMap(({ sensitiveMembers }) => sensitiveMembers.map(name => name.toLowerCase())))
  }

  const basicUserOf = async ({ credential: named }: Exchange): Promise<string | null> => {
    const summary = named && (await credentials.list()).find(({ id }) => id === named.id)
    if (!summary) return null
    const provider = providers.get(summary.providerId)
    const { methodId, fields } = completeAuthentication(provider, summary.authentication)
    const authentication = provider.authMethods.find(({ id }) => id === methodId)?.authentication
    if (authentication?.kind !== 'basic') return null
    const filled = fillPlacement(authentication, fields)
    return filled.ok && filled.value.kind === 'basic' ? filled.value.userName : null
  }

  const forms = (): string[] =>
    providers.all().flatMap(({ authMethods }) => authMethods.flatMap(({ keyForm }) => keyForm ?? []))

  const write = (call: SharedCall, words: ShareRequest['words']): Bundle => {
    const [first] = call.exchange.hops
    const curl = first
      ? toCurlScript(
          {
            method: first.method,
            url: first.url,
            headers: sentHeaders(first),
            body: call.requestBody,
            basicUser: call.basicUser
          },
          words.labels.repeatHint
        )
      : ''
    return {
      name: nameOf(call),
      hidden: call.hidden,
      sentAt: call.exchange.sentAt,
      texts: {
        markdown: toTicket(call, words, curl),
        har: toHar(call, ports.appInfo.version),
        curl,
        findings: `${JSON.stringify(call.findings, null, 2)}\n`
      }
    }
  }

  /** By value what is in use and what the vault holds, then what looks like a secret that nobody knows. */
  const maskWith = (look: LastLook): ((text: string) => string) => {
    const known = forms()
    return text => maskSecrets(look.mask(knownSecrets.redactor().redactText(text).text), known).text
  }

  const refuseRemaining = async ({ texts, name }: Bundle, look: LastLook): Promise<void> => {
    const found = new Set<string>()
    let isKnown = false
    for (const text of [...Object.values(texts), name]) {
      for (const label of await look.remaining(text)) found.add(label)
      isKnown ||= knownSecrets.redactor().redactText(text).count > 0
    }
    if (found.size === 0 && !isKnown) return
    throw new AppFailure('share_refused', 'A value of the vault is still in what would be shared.', {
      labels: [...found].join(', ')
    })
  }

  const compose = async ({ exchangeId, bodies: how, words }: ShareRequest): Promise<Bundle> => {
    vault.access()
    const exchange = await history.get(exchangeId)
    const { findings } = await diagnosis.get(exchangeId)
    const pause = createSlices()
    const secrets = await credentials.allSecrets()
    try {
      const look = await createLastLook(secrets, pause)
      const mask = maskWith(look)
      const sensitive = how === 'shown' ? new Set<string>() : sensitiveOf(await providerOf(exchange))
      const basicUser = await basicUserOf(exchange)
      const call = await share({ exchange, findings, sensitive, withBodies: how !== 'none', basicUser, mask })
      const bundle = write(call, mapStrings(words, mask))
      await refuseRemaining(bundle, look)
      return bundle
    } finally {
      for (const { value } of secrets) value.fill(0)
    }
  }

  const record = (request: ShareRequest, to: 'file' | 'clipboard', parts: readonly SharePart[]): Promise<void> => {
    const data = { to, parts: parts.join('.'), bodies: request.bodies }
    return vault.access().audit.append({ type: 'exchange.shared', subject: request.exchangeId, data })
  }

  return {
    async preview(request) {
      const { texts, hidden } = await compose(request)
      const described = Object.entries(fileNames) as [SharePart, string][]
      return {
        markdown: texts.markdown,
        hidden,
        parts: described.map(([part, fileName]) => ({ part, fileName, bytes: encode(texts[part]).byteLength }))
      }
    },

    async save(request, wanted) {
      const { name, sentAt, texts } = await compose(request)
      const chosen = [...new Set(wanted)].map(part => ({ name: fileNames[part], bytes: encode(texts[part]) }))
      const [only] = chosen
      const isOne = chosen.length === 1 && only !== undefined
      const content = isOne ? only.bytes : toZip(chosen, new Date(sentAt))
      const suggested = isOne ? `${name}-${only.name}` : `${name}.zip`
      return ports.fileSaver.save(
        suggested,
        once(content, () => record(request, 'file', wanted))
      )
    },

    async copy(request) {
      const { texts } = await compose(request)
      await record(request, 'clipboard', ['markdown'])
      await ports.clipboard.writeText(texts.markdown)
    }
  }
}
