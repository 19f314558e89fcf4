/**
 * Puts a text without secrets into the clipboard, for the person who pressed a button. The page has no permission to
 * write there by itself; a copy that a person asked for is open to every page.
 */
export const copyText = (text: string): boolean => {
  let copied = false
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
    copied = event.clipboardData !== null
  }
  document.addEventListener('copy', onCopy, { capture: true })
  document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
  return copied
}
