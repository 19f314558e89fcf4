import type { ComparedRows } from '@shared/schemas/comparison'

export type ComparisonAnswer = { ok: true; result: ComparedRows } | { ok: false }
