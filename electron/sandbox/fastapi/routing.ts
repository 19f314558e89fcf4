import type { Operation } from './operation'

export type Match =
  | { readonly kind: 'found'; readonly operation: Operation; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: 'wrong-method'; readonly allow: string }
  | { readonly kind: 'slash'; readonly path: string }
  | { readonly kind: 'nothing' }

/**
 * Finds a route as Starlette does: the first one that fits path and method; else the first one that fits the path tells
 * which methods it has (not those of its neighbours on the same path); else the same with or without a slash at the end.
 * Source: wire facts, rules that hold for all four.
 */
export function route(operations: readonly Operation[], method: string, path: string): Match {
  const there = operations.filter(operation => operation.isThere?.() ?? true)
  let first: Operation | undefined
  for (const operation of there) {
    const params = paramsIn(operation.path, path)
    if (!params) continue
    if (methodsOf(operation).includes(method)) return { kind: 'found', operation, params }
    first ??= operation
  }
  if (first) return { kind: 'wrong-method', allow: methodsOf(first).join(', ') }
  const other = path.endsWith('/') ? path.replace(/\/+$/, '') : `${path}/`
  const leadsOn = path !== '/' && there.some(operation => paramsIn(operation.path, other))
  return leadsOn ? { kind: 'slash', path: other } : { kind: 'nothing' }
}

function methodsOf({ method, alsoHead }: Operation): string[] {
  return alsoHead ? [method, 'HEAD'] : [method]
}

/** The parameters of a path, when it fits the pattern. */
function paramsIn(pattern: string, path: string): Record<string, string> | undefined {
  const source = pattern
    .split(/(\{\w+\})/)
    .map(part =>
      /^\{\w+\}$/.test(part) ? `(?<${part.slice(1, -1)}>[^/]+)` : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    )
    .join('')
  const match = new RegExp(`^${source}$`).exec(path)
  return match ? { ...match.groups } : undefined
}
