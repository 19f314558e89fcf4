import { setTimeout as pause } from 'node:timers/promises'
import type { Hono } from 'hono'
import type { SandboxEnv } from '../core/api'
import { type Incoming, incomingOf } from '../core/incoming'
import { json } from '../core/routes/reply'
import { type RawBody, readBody } from './body'
import { type Checked, checkFields } from './check'
import { redocPage, swaggerPage } from './docs-pages'
import { HttpError, InvalidRequest } from './errors'
import { valuesOf } from './fields'
import { type About, openapiOf } from './openapi'
import { type Call, type Operation, open } from './operation'
import { entryOf, type Problem } from './problems'
import { detail, page, plainText, redirect } from './reply'
import { route } from './routing'
import type { FastapiSwitches } from './switches'

/** A service made with FastAPI: its routes, and what it does in its own way. */
export interface Service {
  readonly about: About
  readonly operations: readonly Operation[]
  readonly switches: () => FastapiSwitches
  /** The page for people besides `/docs`; most services have it. */
  readonly hasRedoc?: boolean
  /** How an error of HTTP is told; `detail` and its headers by itself. */
  readonly refusal?: (error: HttpError) => Response
  /** How invalid values are told; 422 with a list by itself. */
  readonly invalid?: (problems: readonly Problem[]) => Response | undefined
  /** How an exception that nobody expected is told; plain text by itself. */
  readonly failure?: () => Response
  /** Answers before any route, or adds to the answer: what a middleware does. */
  readonly intercept?: (request: Incoming, next: () => Promise<Response>) => Promise<Response>
  /** Changes the OpenAPI document before it is sent. */
  readonly openapi?: (document: ReturnType<typeof openapiOf>) => ReturnType<typeof openapiOf>
}

/** Adds a service. What is the framework's own behaviour is here; what differs is in the service. */
export function mountFastapi(app: Hono<SandboxEnv>, service: Service): void {
  const operations = [...frameworkRoutes(service), ...service.operations]
  const intercept = service.intercept ?? ((_, next) => next())
  app.all('*', async c => {
    const request = incomingOf(c)
    const response = await intercept(request, () => answer(service, operations, request))
    // The answer of a connection that was cut is the same object every time: not to be touched.
    if (!response.headers.has('x-hono-already-sent')) response.headers.set('server', 'uvicorn')
    return response
  })
}

async function answer(service: Service, operations: readonly Operation[], request: Incoming): Promise<Response> {
  const { outageStatus, latencyMs } = service.switches()
  // Unreferenced, so that a wait does not keep a stopped process alive.
  if (latencyMs > 0) await pause(latencyMs, undefined, { ref: false })
  if (outageStatus !== null && outageStatus !== 500) return page(`<h1>${outageStatus}</h1>`, outageStatus)
  try {
    if (outageStatus === 500) throw new Error('as the switch says')
    return await dispatch(service, operations, request)
  } catch (cause) {
    if (cause instanceof HttpError) return refuse(service, cause)
    if (cause instanceof InvalidRequest) return refuseValues(service, cause.problems)
    return service.failure?.() ?? plainText('Internal Server Error', 500)
  }
}

async function dispatch(service: Service, operations: readonly Operation[], request: Incoming): Promise<Response> {
  const match = route(operations, request.method, request.path)
  if (match.kind === 'nothing') throw new HttpError(404, 'Not Found')
  if (match.kind === 'wrong-method') throw new HttpError(405, 'Method Not Allowed', { allow: match.allow })
  // Absolute, and from the Host header (wire facts, rules that hold for all four).
  if (match.kind === 'slash') return redirect(`http://${request.host}${encodeURI(match.path)}${request.search}`, 307)
  const { operation, params } = match
  const switches = service.switches()
  const body = operation.body ? await readBody(operation.body, request, switches) : undefined
  return operation.handle(request, () => checked(operation, request, params, body, switches.pydantic))
}

function checked(
  operation: Operation,
  request: Incoming,
  params: Readonly<Record<string, string>>,
  raw: RawBody | undefined,
  pydantic: 1 | 2
): Call {
  // The last one of a repeated name counts.
  const asked = Object.fromEntries(request.query)
  const path = checkFields(operation.params ?? {}, params, 'path', pydantic, null)
  const query = checkFields(operation.query ?? {}, asked, 'query', pydantic, null)
  const body = checkBody(operation, raw, pydantic)
  const problems = [...path.problems, ...query.problems, ...body.problems]
  if (problems.length > 0) throw new InvalidRequest(problems)
  return { request, params: valuesOf(path.values), query: valuesOf(query.values), body: valuesOf(body.values) }
}

function checkBody({ body: model }: Operation, raw: RawBody | undefined, pydantic: 1 | 2): Checked {
  if (!model || !raw) return { values: new Map(), problems: [] }
  if (raw.kind === 'fields') return checkFields(model.fields, raw.fields, 'body', pydantic, raw.whole)
  const problem: Problem =
    raw.kind === 'nothing'
      ? { loc: ['body'], code: 'missing', input: null }
      : { loc: ['body'], code: 'object', input: raw.value }
  return { values: new Map(), problems: [problem] }
}

function refuse(service: Service, error: HttpError): Response {
  return service.refusal?.(error) ?? detail(error.status, error.detail, error.headers)
}

function refuseValues(service: Service, problems: readonly Problem[]): Response {
  const { pydantic } = service.switches()
  const list = () => json({ detail: problems.map(problem => entryOf(problem, pydantic)) }, 422)
  return service.invalid?.(problems) ?? list()
}

/** The routes that FastAPI adds by itself, in front of all others. */
function frameworkRoutes(service: Service): Operation[] {
  const { about, operations, switches, hasRedoc = true } = service
  const own = { method: 'GET', hidden: true, alsoHead: true } as const
  const document = () => openapiOf(about, operations, switches().openapiVersion)
  return [
    open({
      ...own,
      path: '/openapi.json',
      name: 'openapi',
      run: () => json(service.openapi?.(document()) ?? document())
    }),
    open({ ...own, path: '/docs', name: 'swagger_ui_html', run: () => page(swaggerPage(about.title)) }),
    ...(hasRedoc ? [open({ ...own, path: '/redoc', name: 'redoc_html', run: () => page(redocPage(about.title)) })] : [])
  ]
}
