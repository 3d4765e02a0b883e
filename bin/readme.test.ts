import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const readme = readFileSync('README.md', 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

test('every command that the README names is there, and every program that a command runs', () => {
  const named = [...readme.matchAll(/npm run ([a-z][a-z0-9:-]*)/g)].map(([, name]) => name ?? '')
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((name) => !(name in scripts))).toEqual([])
  const programs = Object.values(scripts).flatMap((line) => /tsx (\S+\.ts)/.exec(line)?.[1] ?? [])
  for (const program of programs) expect(readFileSync(program, 'utf8').length, program).toBeGreaterThan(0)
})

test('every command of ours is named in the README', () => {
  const unnamed = Object.keys(scripts).filter((name) => !new RegExp(`\\b${name}\\b`).test(readme))
  expect(unnamed).toEqual([])
})

test('every key that the README names is one that is read', () => {
  const known = readFileSync('.env.example', 'utf8')
  const keys = [...readme.matchAll(/`([A-Z]+_[A-Z_]+)[`=]/g)].map(([, key]) => key ?? '')
  const elsewhere = ['E2E_ENGINE', 'E2E_FRONT', 'SANDBOX_STRIPE_PORT', 'SANDBOX_MAIL_PORT', 'E2E_PORT', 'ALL_ENGINES']
  expect(keys.filter((key) => !known.includes(`${key}=`) && !elsewhere.includes(key))).toEqual([])
})
