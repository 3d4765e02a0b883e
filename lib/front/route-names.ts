import { existsSync, readFileSync } from 'node:fs'
import { publicPage } from './routes'

type Named = { name: string; path: RegExp }

/** What may be said of an address: a page that is public by its path, any other by its pattern, for a part of it may open something. */
export function routeNames(patterns = patternsOfBuild()) {
  const named = patterns.map((name): Named => ({ name, path: pathOf(name) }))
  named.sort((a, b) => openPartsOf(a) - openPartsOf(b))
  return (url: string): string => {
    const [path = ''] = url.split('?')
    if (publicPage(path)) return path
    return named.find((route) => route.path.test(path))?.name ?? 'none'
  }
}

function patternsOfBuild(): string[] {
  const manifest = '.next/app-path-routes-manifest.json'
  if (!existsSync(manifest)) return []
  return Object.values(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>)
}

const pathOf = (pattern: string) =>
  new RegExp(
    `^${pattern
      .replace(/[.*+?^$(){}|\\]/g, '\\$&')
      .replace(/\[(?:\\\.){3}\w+\]/g, '.+')
      .replace(/\[\w+\]/g, '[^/]+')}/?$`,
  )

const openPartsOf = ({ name }: Named) => name.split('[').length
