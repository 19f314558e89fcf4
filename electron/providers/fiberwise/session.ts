/** Login and registration of Fiberwise. The name of the cookie and the pages it leads to are not documented. Data only. */
import type { SessionMechanism } from '../provider'

export const session: SessionMechanism = {
  cookieName: null,
  loginPath: '/login',
  registerPath: '/register',
  login: { path: '/api/v1/auth/login', accountField: 'email', passwordField: 'password' },
  logout: { path: '/api/v1/auth/logout' },
  register: {
    path: '/api/v1/auth/register',
    fields: [
      { name: 'email', label: { en: 'Email', es: 'Correo' }, secret: false },
      { name: 'password', label: { en: 'Password', es: 'Contraseña' }, secret: true },
      {
        name: 'confirm_password',
        label: { en: 'Password once more', es: 'La contraseña otra vez' },
        secret: true,
        repeats: 'password'
      },
      { name: 'first_name', label: { en: 'First name', es: 'Nombre' }, secret: false },
      { name: 'last_name', label: { en: 'Last name', es: 'Apellido' }, secret: false }
    ]
  },
  bearer: true
}
