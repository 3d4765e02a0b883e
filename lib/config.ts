import { join, resolve } from 'node:path'
import * as z from 'zod'
import { hours } from '@/lib/base/time'

const port = z.coerce.number().int().min(0).max(65535)
const empty = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional())

const Environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  APP_URL: optional(z.url({ protocol: /^https?$/ })),
  SHOP_NAME: z.string().min(1).max(60).default('noigroup'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, 'starts with file: or postgres://')
    .default('file:./data/shop.db'),
  DATA_DIR: z.string().min(1).default('./data'),
  BACKUP_DIR: optional(z.string()),
  BACKUP_HOURS: z.coerce.number().int().min(0).max(720).default(24),
  STRIPE_SECRET_KEY: optional(z.string().regex(/^(sk|rk)_(test|live)_/, 'starts with sk_test_ or sk_live_')),
  STRIPE_WEBHOOK_SECRET: optional(z.string().regex(/^whsec_[^,]+(,whsec_[^,]+)?$/, 'is one or two whsec_… secrets')),
  STRIPE_API_BASE: optional(z.url({ protocol: /^http$/ })),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, 'starts with smtp:// or smtps://')),
  MAIL_FROM: z.string().min(3).default('noigroup shop <shop@example.com>'),
  AUTH_SECRET: optional(z.string().min(32, 'has at least 32 characters')),
  STAFF_SECOND_FACTOR: z.enum(['required', 'offered']).default('required'),
  TRUSTED_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  CLIENT_LIMIT_TIMES: z.coerce.number().int().min(1).max(1000).default(1),
  SEARCHES_PER_MINUTE: z.coerce.number().int().min(10).max(100_000).default(300),
  METRICS_PORT: optional(port),
  DISK_RESERVE_MB: z.coerce.number().int().min(0).default(200),
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(300).default(0),
  PAGE_CACHE_MB: z.coerce.number().int().min(1).max(4096).default(64),
  LOG_LEVEL: z.enum(['info', 'quiet', 'silent']).default('info'),
})

/** The keys that are read, for the comparison with `.env.example`. */
export const configKeys = Object.keys(Environment.shape).filter((key) => key !== 'NODE_ENV')

export type Config = ReturnType<typeof readConfig>

/** Throws one error that lists every problem, those of single keys and those of keys that do not go together. */
export function readConfig(env: Record<string, string | undefined>) {
  const parsed = Environment.safeParse(env)
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  problems.push(...disagreements(env))
  if (!parsed.success || problems.length > 0)
    throw new Error(`The configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)

  const { data } = parsed
  return {
    isProduction: data.NODE_ENV === 'production',
    port: data.PORT,
    host: data.HOST,
    appUrl: (data.APP_URL ?? `http://${data.HOST}:${data.PORT}`).replace(/\/$/, ''),
    shopName: data.SHOP_NAME,
    databaseUrl: data.DATABASE_URL,
    dataDir: resolve(data.DATA_DIR),
    backupDir: resolve(data.BACKUP_DIR ?? join(data.DATA_DIR, 'backups')),
    backupEvery: hours(data.BACKUP_HOURS),
    stripe: data.STRIPE_SECRET_KEY
      ? {
          key: data.STRIPE_SECRET_KEY,
          webhookSecrets: (data.STRIPE_WEBHOOK_SECRET ?? '').split(',').filter(Boolean),
          base: data.STRIPE_API_BASE,
        }
      : null,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    authSecret: data.AUTH_SECRET ?? 'only-for-development-and-tests-never-in-production',
    secondFactor: data.STAFF_SECOND_FACTOR,
    trustedProxies: data.TRUSTED_PROXY,
    clientLimitTimes: data.CLIENT_LIMIT_TIMES,
    searchesPerMinute: data.SEARCHES_PER_MINUTE,
    metricsPort: data.METRICS_PORT,
    diskReserve: data.DISK_RESERVE_MB * 1_000_000,
    drainSeconds: data.DRAIN_SECONDS,
    cacheBytes: data.PAGE_CACHE_MB * 1_000_000,
    logLevel: data.LOG_LEVEL,
  }
}

function disagreements(data: Record<string, string | undefined>): string[] {
  const isLive = /_live_/.test(data.STRIPE_SECRET_KEY ?? '')
  const isLoopback = (url: string) => /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?\/?$/.test(url)
  const isProduction = data.NODE_ENV === 'production'
  const rules = [
    { broken: isProduction && !data.AUTH_SECRET, words: 'AUTH_SECRET: is required in production' },
    { broken: isProduction && !data.SMTP_URL, words: 'SMTP_URL: is required in production, or nobody gets mail' },
    {
      broken: Boolean(data.STRIPE_SECRET_KEY) && !data.STRIPE_WEBHOOK_SECRET,
      words: 'STRIPE_WEBHOOK_SECRET: is required beside STRIPE_SECRET_KEY',
    },
    {
      broken: Boolean(data.STRIPE_API_BASE) && !data.STRIPE_SECRET_KEY,
      words: 'STRIPE_SECRET_KEY: is required beside STRIPE_API_BASE (any sk_test_ key)',
    },
    {
      broken: Boolean(data.STRIPE_API_BASE) && !isLoopback(data.STRIPE_API_BASE ?? ''),
      words: 'STRIPE_API_BASE: must be a loopback address; leave it out to use Stripe itself',
    },
    {
      broken: Boolean(data.STRIPE_API_BASE) && isLive,
      words: 'STRIPE_API_BASE: a live key never goes to a stand-in',
    },
  ]
  return rules.filter((rule) => rule.broken).map((rule) => rule.words)
}

let current: Config | undefined

/** Parsed once, when first asked for. */
export function config(): Config {
  current ??= readConfig(process.env)
  return current
}
