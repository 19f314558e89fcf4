import { Button, Group } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnouncement } from '../../stores/announcement-store'
import { revealSecret } from '../../stores/credential-store'
import { useFeedback } from '../feedback/use-feedback'

interface RevealBoxProps {
  id: string
  label: string
}

const second = 1000

/**
 * Shows a key for a short time. Its text goes from main's answer straight into one node of the page: it is in no
 * state, no store and no attribute, and the node is emptied when the time is over, when the window is left, and when
 * this goes.
 */
export const RevealBox = ({ id, label }: RevealBoxProps) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const announce = useAnnouncement(store => store.announce)
  const box = useRef<HTMLElement>(null)
  const asked = useRef(0)
  const [left, setLeft] = useState(0)
  const [busy, setBusy] = useState(false)
  const shown = left > 0

  const empty = useCallback((): void => {
    asked.current += 1
    if (box.current) box.current.textContent = ''
    setLeft(0)
  }, [])
  const hide = (): void => {
    empty()
    announce(t('credentialDetails.hidden'))
  }

  useEffect(() => {
    const node = box.current
    const whenHidden = (): void => {
      if (document.hidden) empty()
    }
    window.addEventListener('blur', empty)
    document.addEventListener('visibilitychange', whenHidden)
    return () => {
      asked.current += 1
      if (node) node.textContent = ''
      window.removeEventListener('blur', empty)
      document.removeEventListener('visibilitychange', whenHidden)
    }
  }, [empty])

  useEffect(() => {
    if (!shown) return
    const timer = setInterval(() => setLeft(seconds => Math.max(0, seconds - 1)), second)
    return () => clearInterval(timer)
  }, [shown])

  useEffect(() => {
    if (!shown && box.current) box.current.textContent = ''
  }, [shown])

  const reveal = async (): Promise<void> => {
    const question = asked.current + 1
    asked.current = question
    setBusy(true)
    const answer = unwrap(await revealSecret(id))
    setBusy(false)
    // Whoever looked away in the meantime asks again.
    if (!answer || !box.current || asked.current !== question) return
    box.current.textContent = answer.text
    const seconds = Math.ceil(answer.hideAfter / second)
    setLeft(seconds)
    announce(t('credentialDetails.revealedNow', { seconds }))
  }
  return (
    <div className="reveal" data-shown={shown || undefined}>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={shown ? <IconEyeOff size={15} aria-hidden /> : <IconEye size={15} aria-hidden />}
          loading={busy}
          onClick={() => (shown ? hide() : void reveal())}
          data-testid="credential-reveal"
        >
          {t(shown ? 'credentialDetails.hide' : 'credentialDetails.reveal')}
        </Button>
        {shown && (
          <span className="quiet" data-testid="reveal-countdown">
            {t('credentialDetails.hidesIn', { seconds: left })}
          </span>
        )}
      </Group>
      <section
        ref={box}
        className="wire wire-box reveal-box"
        aria-label={t('credentialDetails.revealed', { label })}
        hidden={!shown}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long key is scrolled and read with the keyboard.
        tabIndex={0}
        data-testid="revealed-secret"
      />
    </div>
  )
}
