import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where the programs are that the floors and the load need; undefined where one is not installed. */
export type Tools = Record<'wrk' | 'nginx' | 'strace' | 'chromium', string | undefined>

export function findTools(path = process.env.PATH ?? ''): Tools {
  const folders = [...path.split(delimiter), '/usr/sbin', '/usr/bin']
  const find = (...names: string[]) =>
    folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram)
  return {
    wrk: find('wrk'),
    nginx: find('nginx'),
    strace: find('strace'),
    chromium: find('chromium', 'chromium-browser', 'google-chrome'),
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
