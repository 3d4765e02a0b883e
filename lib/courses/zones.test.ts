import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const program = `
const { courseDates } = await import('./db/seed/texts/course-dates.ts')
const { inZone, showDays, showHours, showOffset, showWeekday } = await import('./lib/base/time.ts')
for (const row of [2, 8, 11]) {
  const { city, days, zone } = courseDates.find((date) => date.row === row)
  console.log(city, showDays(days[0].day, days.at(-1).day))
  for (const { day, starts, ends } of days) {
    const [from, to] = [starts, ends].map((time) => inZone(day + 'T' + time, zone))
    console.log(showWeekday(day), showHours(from, to, zone), showOffset(from, zone))
  }
}`

/** Auckland lies a day ahead of UTC in the morning, Kathmandu by 5:45, St John's behind by 2:30. */
const expected = [
  'Auckland 20–21 Feb 2027',
  'Sat, 20 Feb 2027 9:00 am – 4:30 pm UTC+13:00',
  'Sun, 21 Feb 2027 9:00 am – 4:30 pm UTC+13:00',
  'Kathmandu 8–9 May 2027',
  'Sat, 8 May 2027 9:00 am – 4:30 pm UTC+05:45',
  'Sun, 9 May 2027 9:00 am – 4:30 pm UTC+05:45',
  "St John's 19 June 2027",
  'Sat, 19 June 2027 9:00 am – 4:30 pm UTC−02:30',
]

test.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])(
  'days and hours are those of the town, with the server in %s',
  async (TZ) => {
    const args = ['--import', 'tsx', '--input-type=module', '-e', program]
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, TZ } })
    // Intl sets thin and narrow spaces of its own choice.
    expect(
      stdout
        .replace(/[\u2009\u202f\u00a0]/g, ' ')
        .trim()
        .split('\n'),
    ).toEqual(expected)
  },
)
