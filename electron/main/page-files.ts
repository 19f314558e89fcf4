import { readdir } from 'node:fs/promises'
import path from 'node:path'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2'
}

export interface PageFile {
  file: string
  contentType: string
}

/** The built files of the page by URL path. Only what is on this list is ever served, so no path can lead elsewhere. */
export const listPageFiles = async (folder: string): Promise<ReadonlyMap<string, PageFile>> => {
  const files = new Map<string, PageFile>()
  for (const name of await readdir(folder, { recursive: true })) {
    const contentType = contentTypes[path.extname(name)]
    if (!contentType) continue
    files.set(`/${name.split(path.sep).join('/')}`, { file: path.join(folder, name), contentType })
  }
  return files
}
