/**
 * The Spanish texts of Django REST, as its own translation has them. The wire facts of WispHub Net ("Errors") quote the
 * first few and mark the exact wording of all as an assumption.
 */
export const texts = {
  missingKey: 'Las credenciales de autenticación no se proveyeron.',
  invalidKey: 'Credenciales de autenticación incorrectas.',
  noPermission: 'Usted no tiene permiso para realizar esta acción.',
  notFound: 'No encontrado.',
  invalidPage: 'Página inválida.',
  required: 'Este campo es requerido.',
  blank: 'Este campo no puede estar en blanco.',
  missingValue: 'Este campo no puede ser nulo.',
  notText: 'No es una cadena válida.',
  notWhole: 'Introduzca un número entero válido.',
  notNumber: 'Se requiere un número válido.',
  notNumberFilter: 'Introduzca un número.',
  badJson: 'JSON parse error - Expecting value: line 1 column 1 (char 0)',
  badForm: 'Multipart form parse error - Invalid boundary in multipart',
  methodNotAllowed: (method: string) => `Método "${method}" no permitido.`,
  unsupportedType: (type: string) => `Tipo de medio "${type}" incompatible en la solicitud.`,
  throttled: (seconds: number) =>
    `Solicitud fue regulada (throttled). Se espera que esté disponible en ${seconds} ${seconds === 1 ? 'segundo' : 'segundos'}.`,
  notChoice: (value: string) => `"${value}" no es una elección válida.`,
  notChoiceFilter: (value: string) => `Escoja una opción válida. ${value} no es una de las opciones disponibles.`,
  noSuchObject: (id: string) => `Clave primaria "${id}" inválida - objeto no existe.`,
  notDictionary: (type: string) => `Datos inválidos. Se esperaba un diccionario pero es un ${type}.`,
  tooLong: (most: number) => `Asegúrese de que este campo no tenga más de ${most} caracteres.`,
  atLeast: (least: number) => `Asegúrese de que este valor es mayor o igual a ${least}.`,
  atMost: (most: number) => `Asegúrese de que este valor es menor o igual a ${most}.`,
  notDateTime: 'Fecha/hora con formato erróneo. Use uno de los siguientes formatos en su lugar: DD/MM/YYYY hh:mm.'
} as const
