import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Package = {
  version?: string
  integrity?: string
  resolved?: string
  license?: string
  optional?: boolean
  optionalDependencies?: Record<string, string>
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> }
const floors = JSON.parse(readFileSync('security-floors.json', 'utf8')) as Record<string, string>

const isAtLeast = (version: string, floor: string) => version.localeCompare(floor, 'en', { numeric: true }) >= 0

/** As Node resolves: beside the package that asks, then one folder up, until the root. */
function isThere(name: string, from: string): boolean {
  const folder = from.endsWith('node_modules') || from === '' ? from : `${from}/node_modules`
  if (packages[folder ? `${folder}/${name}` : `node_modules/${name}`]) return true
  return from !== '' && isThere(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))))
}

test('the lock holds every optional package of every system, so that npm ci passes anywhere', () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isThere(name, from)),
  )
  expect(missing).toEqual([])
  const unverified = Object.entries(packages).filter(([path, { integrity }]) => path && !integrity)
  process.stdout.write(`entries of the lock without integrity: ${unverified.length}\n`)
})

test('the lock names no registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([])
})

test('every copy of a package stands at or above its security floor', () => {
  const low = Object.entries(packages).filter(([path, { version = '0' }]) => {
    const floor = floors[path.split('node_modules/').at(-1) ?? '']
    return floor && !isAtLeast(version, floor)
  })
  expect(low.map(([path, { version }]) => `${path} ${version}`)).toEqual([])
  expect(isAtLeast('16.4.5', '16.4.6')).toBe(false)
  expect(isAtLeast('16.10.0', '16.4.6')).toBe(true)
})

test('nothing that formats citations under a copyleft licence has crept in', () => {
  expect(Object.keys(packages).filter((path) => path.endsWith('/citeproc'))).toEqual([])
})
