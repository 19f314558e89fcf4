/** Las palabras del inicio de sesión y de firmar peticiones con una sesión, como en inglés. */
import type { Translation } from './translation'

export const esSessions: Translation['sessions'] = {
  list: 'Entornos con inicio de sesión',
  detailsTitle: 'Sesión en {{environment}}',
  close: 'Cerrar los detalles',
  addEnvironment: 'Agregar un entorno',
  addEnvironmentOf: 'Agregar un entorno de {{provider}}',
  startSandbox: 'Iniciar el sandbox',
  emptyTitle: 'Todavía no hay dónde iniciar sesión',
  emptyText:
    'Algunos proveedores ({{providers}}) permiten iniciar sesión. Con una sesión las peticiones no necesitan clave, y desde aquí se pueden crear y revocar claves. Basta agregar un entorno: no necesita clave. También se puede probar en el sandbox.',
  states: { signed_out: 'Sin sesión', active: 'Sesión iniciada', expired: 'Sesión vencida' },
  signedInAs: 'Sesión de {{account}}',
  justNow: 'hace un momento',
  account: 'Cuenta',
  password: 'Contraseña',
  showPassword: 'Mostrar la contraseña',
  keepPassword: 'Guardar la contraseña en el llavero',
  keepPasswordHelp: 'De lo contrario, la contraseña se olvida en cuanto se envía.',
  passwordKept: 'En el llavero de este equipo',
  typeInstead: 'Escribir otra',
  forgetPassword: 'Olvidar la contraseña',
  passwordForgotten: 'La contraseña de {{environment}} se quitó del llavero.',
  passwordNotKept: 'La sesión de {{account}} está iniciada. El llavero no aceptó la contraseña y no se guardó.',
  logIn: 'Iniciar sesión',
  logInAgain: 'Iniciar sesión de nuevo',
  logInOnly: 'Solo iniciar sesión',
  logInAndSend: 'Iniciar sesión y enviar',
  loggedIn: 'Sesión de {{account}} iniciada en {{environment}}.',
  logOut: 'Cerrar sesión',
  loggedOut: 'Sesión cerrada en {{environment}}. Aquí ya no queda nada de ella.',
  signedOutText: 'Se inicia sesión con la cuenta de {{provider}}. La sesión dura en Latchkey hasta salir del programa.',
  expiredTitle: 'La sesión venció',
  expiredText: 'Para continuar hay que iniciar sesión de nuevo. Era la sesión de {{account}}.',
  register: 'Crear una cuenta',
  registerTitle: 'Crear una cuenta',
  registerText: 'Crea una cuenta en {{provider}}, en {{origin}}. Después se inicia sesión con ella.',
  backToLogin: 'Volver al inicio de sesión',
  registered: 'Se creó la cuenta {{account}}',
  registeredText: 'Ya se puede iniciar sesión con ella.',
  differs: 'No coincide con «{{field}}».',
  signedInAt: 'Inicio',
  ends: 'Termina',
  left: 'quedan:',
  endNotTold: 'El proveedor no lo dice; aquí, a más tardar, al salir del programa',
  lastSuccess: 'Última vez aceptada',
  notUsedYet: 'Sin usar todavía',
  cookie: 'Cookie',
  cookieHidden: '(su valor nunca sale del núcleo de la aplicación)',
  openExchange: 'Verlo en el historial',
  openLogin: 'Ver el inicio de sesión en el historial',
  uses: 'Enviar peticiones con esta sesión',
  usesText: 'Las peticiones a este entorno pueden ir sin clave. Todavía no se envía nada: solo se abre la petición.',
  useAs: { cookie: 'Con la sesión (cookie)', bearer: 'Con la sesión como token Bearer' },
  signWith: { cookie: 'Con la sesión (cookie)', bearer: 'Con la sesión como token Bearer' },
  sentWith: 'con la sesión',
  headersNote: {
    cookie: 'La sesión se agrega al enviar, como cookie. No hace falta escribirla aquí.',
    bearer: 'La sesión se agrega al enviar, como Authorization: Bearer. No hace falta escribirla aquí.'
  },
  guardWho: 'Se envía con la sesión del entorno «{{environment}}».',
  dialogTitle: 'Iniciar sesión en {{provider}}',
  dialogMissing: 'Esta petición va con una sesión y no hay ninguna iniciada.',
  dialogExpired: 'La sesión venció.',
  dialogKept: 'La petición queda como está y no se ha enviado.',
  overTitle: 'La sesión terminó',
  overText:
    'El proveedor ya no acepta la sesión en {{environment}}. Hay que iniciar sesión de nuevo y volver a enviar.',
  ended: 'La sesión en {{environment}} venció.',
  statusSignedIn: 'con sesión',
  statusExpired: 'sesión vencida',
  statusTitle: '{{account}} en {{environment}}. Mostrar la sesión.',
  statusMore_one: '{{count}} sesión más',
  statusMore_other: '{{count}} sesiones más',
  troubles: {
    refused: {
      title: 'El proveedor no aceptó esta cuenta y contraseña',
      todo: 'Conviene revisar ambas, también las mayúsculas, y escribir la contraseña otra vez. Sin cuenta, se puede crear una.'
    },
    form_again: {
      title: 'Volvió el formulario de inicio de sesión en lugar de una sesión',
      todo: 'Por lo general la cuenta o la contraseña es incorrecta. Conviene revisarlas y escribir la contraseña otra vez.'
    },
    no_cookie: {
      title: 'El inicio de sesión pareció correcto, pero no llegó ninguna sesión',
      todo: 'La dirección puede ser de otro servicio. Conviene revisar la URL base del entorno y mirar la respuesta.'
    },
    cookie_ambiguous: {
      title: 'Llegaron varias cookies y no se sabe cuál es la sesión',
      todo: 'No se guardó ninguna, pues adivinar sería arriesgado. Aquí sirve una clave; conviene avisar a quien gestiona el proveedor.'
    },
    cookie_rejected: {
      title: 'La cookie de sesión no es para esta dirección',
      todo: 'Nombra otro sitio o exige https. No se guardó. Conviene revisar la URL base del entorno.'
    },
    redirect_elsewhere: {
      title: 'La respuesta lleva a otra dirección',
      todo: 'No se siguió y no se guardó ninguna sesión. Conviene revisar la URL base del entorno.'
    },
    server_fault: {
      title: 'Falló el proveedor; no es culpa de nadie aquí',
      todo: 'Conviene esperar un momento e intentar de nuevo. Si continúa, hay que avisar a quien lo gestiona.'
    },
    unexpected_answer: {
      title: 'No es la respuesta que este formulario debería recibir',
      todo: 'Conviene revisar la URL base del entorno y mirar la respuesta.'
    },
    unreachable: {
      title: 'El proveedor no respondió',
      todo: 'Conviene revisar que esté en marcha, la dirección y la conexión, e intentar de nuevo.'
    },
    password_gone: {
      title: 'El llavero no tiene contraseña para esta cuenta',
      todo: 'Hay que escribir la contraseña.'
    },
    plain_http: {
      title: 'La contraseña viajaría sin cifrar y no se envió',
      todo: 'Hay que cambiar la URL base del entorno a https.'
    }
  },
  registerTroubles: {
    refused: {
      title: 'El proveedor no creó la cuenta',
      todo: 'Tal vez la cuenta ya existe, o no se acepta algún campo. Su respuesta dice más.'
    },
    form_again: {
      title: 'Volvió el formulario: la cuenta no se creó',
      todo: 'Tal vez la cuenta ya existe, o no se acepta algún campo. Su respuesta dice más.'
    },
    unreachable: {
      title: 'El proveedor no respondió',
      todo: 'Puede que la cuenta se haya creado de todos modos. Conviene probar a iniciar sesión antes de repetir el formulario.'
    }
  }
}
