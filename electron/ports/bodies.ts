export interface BodyWriter {
  write(chunk: Uint8Array): Promise<void>
  /** Makes the file whole and returns the key it was sealed under. */
  finish(): Promise<Uint8Array>
  discard(): Promise<void>
}

/** Chunk-sealed files, one a body, each under its own key. Throws `body_unavailable`. */
export interface BodyStore {
  create(id: string): Promise<BodyWriter>
  /** Bytes of the whole body. */
  size(id: string, key: Uint8Array): Promise<number>
  /** Up to `length` bytes from `offset`; fewer at the end. */
  read(id: string, key: Uint8Array, offset: number, length: number): Promise<Uint8Array>
  /** The whole body in order, for saving it elsewhere. */
  stream(id: string, key: Uint8Array): AsyncIterable<Uint8Array>
  delete(ids: string[]): Promise<void>
  deleteAll(): Promise<void>
}

/** Work on whole bodies that would block main; runs in a worker. */
export interface BodyFormatter {
  /** Indents JSON without touching a token: numbers keep their digits, keys their order and duplicates. */
  prettyPrintJson(
    text: Uint8Array
  ): Promise<{ ok: true; text: Uint8Array } | { ok: false; line: number; column: number }>
  close(): Promise<void>
}
