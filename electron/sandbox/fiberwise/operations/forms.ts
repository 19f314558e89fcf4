import type { Field } from '../../fastapi/fields'
import { type Operation, open } from '../../fastapi/operation'
import { detail, page, redirect } from '../../fastapi/reply'
import { endedCookie, sessionCookie, sessionSeconds } from '../cookies'
import type { Gate } from '../gate'
import { appPage, loginPage, paths, registerPage } from '../pages'
import type { Store, Tools } from '../store'

const required: Field = { kind: 'str', required: true }

/**
 * Registration, login and logout by form, and the pages they lead to.
 * Source: wire facts of Fiberwise, the table of user auth; status, cookie and answers to mistakes are assumptions.
 */
export function formOperations(tools: Tools, store: Store, gate: Gate, base: string): Operation[] {
  const switches = tools.switches.read
  /** A mistake in a form, told in the way of the switch. */
  const failed = (status: number, text: string, form: (error: string) => string, path: string): Response => {
    switch (switches().formFailure) {
      case 'page':
        return page(form(text), status)
      case 'page-200':
        return page(form(text))
      case 'json':
        return detail(status, text)
      case 'redirect':
        return redirect(`${path}?error=${encodeURIComponent(text)}`, switches().redirectStatus)
    }
  }
  const register = open({
    method: 'POST',
    path: `${base}/auth/register`,
    name: 'register',
    body: {
      model: 'Body_register',
      as: 'form',
      fields: {
        email: required,
        password: required,
        confirm_password: required,
        first_name: required,
        last_name: required
      }
    },
    run({ body }) {
      const email = body.text('email')
      const password = body.text('password')
      const refuse = (text: string) => failed(400, text, registerPage, paths.register)
      if (!/^[^@\s]+@[^@\s]+$/.test(email)) return refuse('Invalid email address')
      if (password !== body.text('confirm_password')) return refuse('Passwords do not match')
      const names = { firstName: body.text('first_name'), lastName: body.text('last_name') }
      if (!store.accounts.register({ email, password, ...names })) return refuse('Email already registered')
      return redirect(paths.login, switches().redirectStatus)
    }
  })
  const logIn = open({
    method: 'POST',
    path: `${base}/auth/login`,
    name: 'login',
    body: { model: 'Body_login', as: 'form', fields: { email: required, password: required } },
    run({ body }) {
      const user = store.accounts.find(body.text('email'))
      if (user?.password !== body.text('password') || !user) {
        return failed(401, 'Incorrect email or password', loginPage, paths.login)
      }
      const token = store.accounts.logIn(user, tools.wall() + sessionSeconds(switches()) * 1000)
      return redirect(paths.app, switches().redirectStatus, { 'set-cookie': sessionCookie(token, switches()) })
    }
  })
  const logOut = open({
    method: 'POST',
    path: `${base}/auth/logout`,
    name: 'logout',
    run({ request }) {
      const token = gate.sessionToken(request)
      if (token !== undefined) store.accounts.logOut(token)
      return redirect(paths.login, switches().redirectStatus, { 'set-cookie': endedCookie(switches(), tools.wall()) })
    }
  })
  return [register, logIn, logOut, ...pages(tools, store, gate)]
}

function pages(tools: Tools, store: Store, gate: Gate): Operation[] {
  const own = { method: 'GET', hidden: true } as const
  const query = { error: { kind: 'str' } } as const
  return [
    open({
      ...own,
      path: paths.app,
      name: 'app',
      run({ request }) {
        const token = gate.sessionToken(request)
        const user = token === undefined ? undefined : store.accounts.userOf(token, tools.wall())
        return user ? page(appPage(user.firstName)) : redirect(paths.login, tools.switches.read().redirectStatus)
      }
    }),
    open({
      ...own,
      path: paths.login,
      name: 'login_page',
      query,
      run: call => page(loginPage(call.query.optionalText('error')))
    }),
    open({
      ...own,
      path: paths.register,
      name: 'register_page',
      query,
      run: call => page(registerPage(call.query.optionalText('error')))
    })
  ]
}
