export {
  type FormAnswer,
  type LoginResult,
  readLogin,
  redirectTarget,
  registrationProblem,
  type SessionRules
} from './login-answer'
export { type Cookie, cookieGoesTo, cookiesOf } from './set-cookie'
