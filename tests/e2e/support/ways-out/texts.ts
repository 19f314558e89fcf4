/** Runs in the page: tries every way in which a text could become code, and answers with those that worked. */
export const runTexts = async (): Promise<string[]> => {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
  const ran: string[] = []
  Object.assign(globalThis, { ran })
  const attempts: Record<string, () => unknown> = {
    // biome-ignore lint/security/noGlobalEval: that it does not work is what is tested
    eval: () => eval('ran.push("eval")'),
    Function: () => new Function('ran.push("Function")')(),
    timeout: () => setTimeout('ran.push("timeout")' as unknown as () => void),
    inline: () => {
      const script = document.createElement('script')
      script.textContent = 'ran.push("inline")'
      document.body.append(script)
    },
    'inline with the nonce of styles': () => {
      const script = document.createElement('script')
      script.nonce = nonce
      script.textContent = 'ran.push("inline with nonce")'
      document.body.append(script)
    },
    'data URL': () => {
      const script = document.createElement('script')
      script.src = 'data:text/javascript,ran.push("data URL")'
      document.body.append(script)
    },
    'blob URL': () => {
      const script = document.createElement('script')
      script.src = URL.createObjectURL(new Blob(['ran.push("blob URL")']))
      document.body.append(script)
    },
    handler: () => {
      const button = document.createElement('button')
      button.setAttribute('onclick', 'ran.push("handler")')
      document.body.append(button)
      button.click()
      button.remove()
    },
    'script link': () => {
      const link = document.createElement('a')
      link.setAttribute('href', 'javascript:ran.push("script link")')
      document.body.append(link)
      link.click()
      link.remove()
    }
  }
  for (const attempt of Object.values(attempts)) {
    // Out of the debugger's own call, in which the policy need not hold.
    await new Promise<void>(resolve => {
      setTimeout(() => {
        resolve()
        attempt()
      })
    })
  }
  await new Promise(resolve => setTimeout(resolve, 300))
  return ran
}
