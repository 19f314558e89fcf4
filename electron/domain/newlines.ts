/** Every line break as CR LF, as forms send them (WHATWG HTML, "construct the entry list" and multipart encoding). */
export const toCrLf = (text: string): string => text.replace(/\r\n|\r|\n/g, '\r\n')
