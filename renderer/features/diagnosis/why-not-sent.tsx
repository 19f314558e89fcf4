import type { Exchange } from '@shared/schemas/exchange'
import { useEffect, useState } from 'react'
import { useDiagnosis } from '../../stores/diagnosis-store'
import { useDiagnosed } from './use-diagnosed'
import { WhyTab } from './why-tab'

const Why = ({ exchange }: { exchange: Exchange }) => <WhyTab exchange={exchange} diagnosed={useDiagnosed(exchange)} />

/** Why a call failed on which the request depended, such as the one for its token. Nothing where it is gone. */
export const WhyNotSent = ({ exchangeId }: { exchangeId: string }) => {
  const [exchange, setExchange] = useState<Exchange | null>(null)
  useEffect(() => {
    let isShown = true
    void useDiagnosis
      .getState()
      .exchange(exchangeId)
      .then(result => {
        if (isShown && result.ok) setExchange(result.value)
      })
    return () => {
      isShown = false
    }
  }, [exchangeId])
  return exchange && <Why exchange={exchange} />
}
