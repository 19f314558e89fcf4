import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson } from '../../../../../electron/adapters/comparison-worker/read-json'
import {
  compareJson,
  type JsonNode,
  type JsonPair,
  type JsonPlace,
  placeText
} from '../../../../../electron/domain/comparison/compare-json'

const tree = (text: string): JsonNode => {
  const node = readJson(text)
  if (!node) throw new Error(`No JSON: ${text}`)
  return node
}

const pairsOf = (left: string, right: string): JsonPair[] => [...compareJson(tree(left), tree(right))]

const differences = (left: string, right: string): string[] =>
  [...compareJson(tree(left), tree(right), true)]
    .filter(({ change }) => change !== 'same')
    .map(pair => `${pair.change} ${placeText(pair.at)} ${pair.left?.raw ?? '-'} ${pair.right?.raw ?? '-'}`)

const stepsTo = (place: JsonPlace | null): (string | number)[] => (place ? [...stepsTo(place.above), place.step] : [])

type Json = ReturnType<typeof JSON.parse>

/** Carries out on the left value what the pairs say. */
const apply = (left: Json, pairs: readonly JsonPair[]): Json => {
  const box = { root: structuredClone(left) }
  for (const { change, at, right } of [...pairs].reverse()) {
    if (change === 'same') continue
    const steps = ['root', ...stepsTo(at)]
    const last = steps.pop() as string
    const target = steps.reduce<Json>((value, step) => value[step], box)
    if (right) target[last] = JSON.parse(right.raw)
    else if (Array.isArray(target)) target.splice(Number(last), 1)
    else delete target[last]
  }
  return box.root
}

/** From the front for what comes, so that arrays grow in order; from the back for what goes. */
const applyAll = (left: Json, pairs: readonly JsonPair[]): Json =>
  apply(
    apply(
      left,
      [...pairs].reverse().filter(({ change }) => change !== 'only_left')
    ),
    pairs.filter(({ change }) => change === 'only_left')
  )

const anyJson = fc.jsonValue({ maxDepth: 4 }).filter(value => !JSON.stringify(value).includes('__proto__'))

describe('two documents', () => {
  it('are compared by the place of their values', () => {
    expect(
      differences(
        '{"count":2,"results":[{"name":"Ana","plan":{"id":4}},{"name":"Eva"}],"next":null}',
        '{"results":[{"name":"Ana","plan":{"id":5,"name":"Hogar"}}],"count":1,"first name":true,"next":[]}'
      )
    ).toEqual([
      'changed count 2 1',
      'changed results[0].plan.id 4 5',
      'only_right results[0].plan.name - "Hogar"',
      'only_left results[1] {"name":"Eva"} -',
      'changed next null []',
      'only_right ["first name"] - true'
    ])
  })

  it('keep every digit of a number', () => {
    expect(differences('[9007199254740993,1e400,0.10]', '[9007199254740992,1e400,0.1]')).toEqual([
      'changed [0] 9007199254740993 9007199254740992',
      'changed [2] 0.10 0.1'
    ])
  })

  it('have the same string however it was written, and never for a number', () => {
    expect(differences('["\\u00e9","a\\/b"]', '["é","a/b"]')).toEqual([])
    expect(differences('["1"]', '[1]')).toEqual(['changed [0] "1" 1'])
    expect(differences('["null",""]', '[null,{}]')).toHaveLength(2)
  })

  it('may have names twice', () => {
    expect(differences('{"a":1,"a":2}', '{"a":1,"a":3}')).toEqual(['changed a (2) 2 3'])
    expect(differences('{"__proto__":1}', '{"__proto__":2,"constructor":3}')).toHaveLength(2)
  })

  it('may be nested deeper than any stack', () => {
    const deep = (value: string): string => '['.repeat(100_000) + value + ']'.repeat(100_000)
    const [pair] = pairsOf(deep('1'), deep('2'))
    expect(pair?.change).toBe('changed')
    expect(placeText(pair?.at ?? null)).toMatch(/^…\[0\]/)
  })
})

it('what is no JSON is not read as such', () => {
  for (const text of ['', '{', '[1,]', '{"a":1 /* why */}', '[1] // so', "{'a':1}", 'NaN', '[01]', '"a']) {
    expect(readJson(text)).toBeNull()
  }
})

it('finds nothing between a document and itself, however its members are ordered', () => {
  fc.assert(
    fc.property(anyJson, value => {
      const turned = JSON.stringify(value, (_, part: unknown) =>
        part && typeof part === 'object' && !Array.isArray(part)
          ? Object.fromEntries(Object.entries(part).reverse())
          : part
      )
      expect(differences(JSON.stringify(value), JSON.stringify(value, null, 3))).toEqual([])
      expect(differences(JSON.stringify(value), turned)).toEqual([])
    })
  )
})

it('leads from the left document to the right one', () => {
  fc.assert(
    fc.property(anyJson, anyJson, (left, right) => {
      const [from, to] = [JSON.stringify(left), JSON.stringify(right)]
      expect(applyAll(JSON.parse(from), pairsOf(from, to))).toEqual(JSON.parse(to))
      const only = [...compareJson(tree(from), tree(to), true)].filter(({ change }) => change !== 'same')
      expect(only).toEqual(pairsOf(from, to).filter(({ change }) => change !== 'same'))
    })
  )
})
