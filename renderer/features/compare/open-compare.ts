import type { Exchange } from '@shared/schemas/exchange'
import type { RequestSpec } from '@shared/schemas/request'
import { useCompare } from '../../stores/compare-store'
import { useHistory } from '../../stores/history-store'
import { useNavigation } from '../../stores/navigation-store'

/** Begins with a request; `kept` is an answer to it that is there. */
export const openCompare = (spec: RequestSpec, kept: Exchange | null): void => {
  useCompare.getState().begin(spec, kept)
  if (kept && !useHistory.getState().loaded) void useHistory.getState().load()
  useNavigation.getState().openDialog('compare')
}
