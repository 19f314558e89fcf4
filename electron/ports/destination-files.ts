/** A file that a service reads its key from, as it lies on the disk. */
export interface DestinationFile {
  /** The file itself, where the path leads over links. */
  file: string
  throughLink: boolean
  /** Null where there is none yet; its folder is there then. */
  content: { bytes: Uint8Array; sha256: string } | null
  /** Permission bits; null where there is no file, and on systems without. */
  mode: number | null
}

export interface FileReplacement {
  /** As `read` gave it. */
  file: string
  /** Names the temporary file, so that one that was left behind is found. */
  changeId: string
  /** SHA-256 of what must stand there now, hexadecimal; null for nothing. */
  expected: string | null
  bytes: Uint8Array
  mode: number
}

/**
 * Files that are not the app's own. Throws `destination_failed` (fields: reason: disk_full, read_only, other_owner,
 * hard_linked, not_a_file, too_large, dangling_link, folder_missing, io) and `destination_changed` where something else
 * stands there than was expected; the file is then as it was.
 */
export interface DestinationFiles {
  /** Asks the person for a file that is there, or for the name of a new one; null when they thought better of it. */
  choose(kind: 'existing' | 'new'): Promise<string | null>
  read(path: string): Promise<DestinationFile>
  /**
   * Atomic and durable: temporary file beside it, fsync, rename, fsync of the folder. Owner and group stay, or nothing is
   * written. Access control lists beyond the permission bits do not stay.
   */
  replace(replacement: FileReplacement): Promise<void>
  /** Deletes a file that is still the one with these bytes. */
  remove(file: string, sha256: string): Promise<void>
  /** Deletes what a replacement that was cut short may have left beside the file. */
  discard(file: string, changeId: string): Promise<void>
}
