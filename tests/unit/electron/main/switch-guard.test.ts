import { describe, expect, it } from 'vitest'
import { findForbiddenSwitches } from '../../../../electron/main/switch-guard'

describe('switch guard', () => {
  it.each(['remote-debugging-port', 'js-flags', 'ignore-certificate-errors', 'disable-web-security'])(
    'finds --%s',
    name => {
      expect(findForbiddenSwitches(asked => asked === name)).toEqual([name])
    }
  )

  it('lets an ordinary start pass', () => {
    expect(findForbiddenSwitches(() => false)).toEqual([])
    expect(findForbiddenSwitches(name => name === 'no-sandbox')).toEqual([])
  })
})
