/** The few pages of the service that a form or a redirect leads to; their text is an assumption. */

export const paths = { app: '/', login: '/login', register: '/register' } as const

export function loginPage(error = ''): string {
  return shell('Sign in', `${problem(error)}${form('/api/v1/auth/login', ['email', 'password'])}`)
}

export function registerPage(error = ''): string {
  const fields = ['email', 'password', 'confirm_password', 'first_name', 'last_name']
  return shell('Register', `${problem(error)}${form('/api/v1/auth/register', fields)}`)
}

export function appPage(name: string): string {
  return shell('FiberWise', `<p>Signed in as ${escaped(name)}</p>`)
}

function form(action: string, fields: readonly string[]): string {
  const inputs = fields.map(
    field => `<input name="${field}" type="${field.includes('password') ? 'password' : 'text'}" required>`
  )
  return `<form method="post" action="${action}">${inputs.join('')}<button>Continue</button></form>`
}

function problem(error: string): string {
  return error === '' ? '' : `<div class="error">${escaped(error)}</div>`
}

function shell(title: string, content: string): string {
  return `<!doctype html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1>${content}</body></html>\n`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`)
}
