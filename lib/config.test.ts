import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { configKeys, readConfig } from './config'

const fine = {
  NODE_ENV: 'production',
  AUTH_SECRET: 'x'.repeat(32),
  SMTP_URL: 'smtp://127.0.0.1:25',
  STRIPE_SECRET_KEY: 'sk_live_x',
  STRIPE_WEBHOOK_SECRET: 'whsec_x',
}

test('.env.example names exactly the keys that are read', () => {
  const named = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, key]) => key)
  expect(named.sort()).toEqual([...configKeys].sort())
})

test('a shop in production starts with a secret, a mail server and Stripe’s keys', () => {
  expect(readConfig(fine).stripe?.key).toBe('sk_live_x')
})

test('every problem is listed at once', () => {
  const wrong = { NODE_ENV: 'production', PORT: '99999', DATABASE_URL: 'mysql://x', STRIPE_SECRET_KEY: 'pk_test_x' }
  expect(() => readConfig(wrong)).toThrow(
    /PORT[\s\S]*DATABASE_URL[\s\S]*STRIPE_SECRET_KEY[\s\S]*AUTH_SECRET[\s\S]*SMTP_URL/,
  )
})

test.each([
  ['no secret in production', { AUTH_SECRET: undefined }, 'AUTH_SECRET'],
  ['a short secret', { AUTH_SECRET: 'short' }, 'AUTH_SECRET'],
  ['no mail server in production', { SMTP_URL: '' }, 'SMTP_URL'],
  ['a key without a webhook secret', { STRIPE_WEBHOOK_SECRET: undefined }, 'STRIPE_WEBHOOK_SECRET'],
  [
    'a live key with a stand-in for Stripe',
    { STRIPE_API_BASE: 'http://127.0.0.1:1' },
    'a live key never goes to a stand-in',
  ],
  [
    'a stand-in on another computer',
    { STRIPE_SECRET_KEY: 'sk_test_x', STRIPE_API_BASE: 'http://example.com' },
    'loopback',
  ],
])('%s is refused', (_, change, words) => {
  expect(() => readConfig({ ...fine, ...change })).toThrow(words)
})
