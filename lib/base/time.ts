/** UTC milliseconds. Only this file knows `Date`. */
export type Instant = number & { readonly unit: 'instant' }
export type Duration = number & { readonly unit: 'duration' }
/** What a clock on the wall shows: `2027-02-06T09:00`. */
export type WallTime = `${number}-${number}-${number}T${number}:${number}`
/** A day on the calendar: `2027-02-06`. */
export type Day = `${number}-${number}-${number}`

/** Where the shop is at home: its days are meant where no other zone is named. */
export const HOME_ZONE = 'Australia/Adelaide'

export const seconds = (count: number) => (count * 1000) as Duration
export const minutes = (count: number) => seconds(count * 60)
export const hours = (count: number) => minutes(count * 60)
export const days = (count: number) => hours(count * 24)
export const later = (from: Instant, by: Duration) => (from + by) as Instant
export const earlier = (from: Instant, by: Duration) => (from - by) as Instant
/** Whole seconds since 1970, as Stripe counts. */
export const unixSeconds = (at: Instant) => Math.floor(at / 1000)
export const fromUnixSeconds = (at: number) => (at * 1000) as Instant

export function instant(iso: string): Instant {
  const at = Date.parse(iso)
  if (Number.isNaN(at)) throw new RangeError(`${iso} is not an instant`)
  return at as Instant
}

export const iso = (at: Instant) => new Date(at).toISOString()
/** For libraries that want one. */
export const asDate = (at: Instant) => new Date(at)

/** A time that a clock change skips moves forward; of a time that comes twice, the first is meant. */
export function inZone(wall: WallTime, zone: string): Instant {
  const utc = instant(`${wall}Z`)
  const [before, after] = [days(-1), days(1)].map((by) => utc - offset(later(utc, by), zone)) as [Instant, Instant]
  const fits = [before, after].filter((at) => at + offset(at, zone) === utc)
  return fits.length > 0 ? (Math.min(...fits) as Instant) : before
}

/** A clock change that skips this wall time, as the hands go from one reading to the other; undefined where the time exists. */
export function skipped(wall: WallTime, zone: string): { from: WallTime; to: WallTime } | undefined {
  const utc = instant(`${wall}Z`)
  if (wallIn(inZone(wall, zone), zone) === wall) return undefined
  let [low, high] = [later(utc, days(-2)), later(utc, days(2))]
  const before = offset(low, zone)
  while (high - low > minutes(1)) {
    const middle = (Math.floor((low + high) / 2 / minutes(1)) * minutes(1)) as Instant
    if (offset(middle, zone) === before) low = middle
    else high = middle
  }
  const read = (by: Duration) => iso(later(high, by)).slice(0, 16) as WallTime
  return { from: read(before), to: read(offset(high, zone)) }
}

/** What clocks in `zone` show at that instant. */
export const wallIn = (at: Instant, zone: string) => iso(later(at, offset(at, zone))).slice(0, 16) as WallTime

/** A zone that the computer knows by this name: `Australia/Adelaide`. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z_]+(\/[A-Za-z_+-]+)+$/.test(name)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** The calendar day that people in `zone` have at that instant. */
export const dayIn = (at: Instant, zone: string) => iso(later(at, offset(at, zone))).slice(0, 10) as Day
export const addDays = (day: Day, count: number) =>
  iso(later(instant(`${day}T00:00Z`), days(count))).slice(0, 10) as Day
/** Whole calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day) => (instant(`${to}T00:00Z`) - instant(`${from}T00:00Z`)) / days(1)
/** 0 is Sunday. */
export const weekday = (day: Day) => new Date(`${day}T00:00Z`).getUTCDay()

/** `6 Feb 2027, 9:00 am ACDT` */
export function show(at: Instant, zone: string): string {
  return formatter(zone, { ...DAY, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }).format(at)
}

/** `6 Feb 2027` */
export const showDay = (day: Day) => formatter('UTC', DAY).format(instant(`${day}T00:00Z`))
/** `6–7 Feb 2027`, `16 Mar – 20 Apr 2027`, or one day alone. */
export const showDays = (from: Day, to: Day) =>
  formatter('UTC', DAY).formatRange(instant(`${from}T00:00Z`), instant(`${to}T00:00Z`))
/** `February 2027` */
export const showMonth = (day: Day) =>
  formatter('UTC', { month: 'long', year: 'numeric' }).format(instant(`${day}T00:00Z`))
/** `Sat, 6 Feb 2027` */
export const showWeekday = (day: Day) => formatter('UTC', { ...DAY, weekday: 'short' }).format(instant(`${day}T00:00Z`))
/** `6 Feb 2027` as people in `zone` write it. */
export const showDayIn = (at: Instant, zone: string) => showDay(dayIn(at, zone))
/** `9:00 am` */
export const showTime = (at: Instant, zone: string) =>
  formatter(zone, { hour: 'numeric', minute: '2-digit' }).format(at)
/** `9:00 am – 4:30 pm` */
export const showHours = (from: Instant, to: Instant, zone: string) =>
  formatter(zone, { hour: 'numeric', minute: '2-digit' }).formatRange(from, to)
/** `a minute`, `12 minutes`, `2 hours`: never too short. */
export function showWait(wait: Duration): string {
  const count = Math.max(1, Math.ceil(wait / minutes(1)))
  if (count === 1) return 'a minute'
  return count <= 90 ? `${count} minutes` : `${Math.ceil(wait / hours(1))} hours`
}
/** `UTC+10:30` at that instant. */
export function showOffset(at: Instant, zone: string): string {
  const total = offset(at, zone) / minutes(1)
  const size = Math.abs(total)
  const part = (count: number) => String(count).padStart(2, '0')
  return `UTC${total < 0 ? '−' : '+'}${part(Math.floor(size / 60))}:${part(size % 60)}`
}

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs more than using it a hundred times. */
function formatter(zone: string, style: Intl.DateTimeFormatOptions, locale = 'en-AU') {
  const key = JSON.stringify([zone, style, locale])
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...style, timeZone: zone })
  formatters.set(key, known)
  return known
}

const WEEK = days(7)
/** null: it changes within that week. */
const steady = new Map<string, Duration | null>()

/** Zones change at most once in a week, and hardly ever: where both ends of one agree, all between does. */
function offset(at: Instant, zone: string): Duration {
  const week = Math.floor(at / WEEK)
  const key = `${week} ${zone}`
  let known = steady.get(key)
  if (known === undefined) {
    const [start, end] = [week, week + 1].map((count) => exactOffset((count * WEEK) as Instant, zone))
    known = start === undefined || start !== end ? null : start
    if (steady.size >= 5000) steady.clear()
    steady.set(key, known)
  }
  return known ?? exactOffset(at, zone)
}

function exactOffset(at: Instant, zone: string): Duration {
  const parts = formatter(zone, { timeZoneName: 'longOffset' }, 'en').formatToParts(at)
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
  const [, sign, hour, minute] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? []
  return minutes((sign === '-' ? -1 : 1) * (Number(hour ?? 0) * 60 + Number(minute ?? 0)))
}
