import type { DateMode } from '@/db/schema/courses'
import type { Day } from '@/lib/base/time'
import type { CourseCode } from './courses'
import type { LadderId } from './ladders'

/** By the clock on the wall where it is held. */
export type SeedCourseDay = { day: Day; starts: string; ends: string }

export type VenueKind = 'university' | 'hospital' | 'clinic' | 'hotel' | 'stadium' | 'online'

export type SeedVenue = {
  kind: VenueKind
  name: string
  address?: string
  /** The middle of the town; an online date has none. */
  latitude?: number
  longitude?: number
}

type Run = {
  slug: string
  course: CourseCode
  mode: DateMode
  /** Null for an online date, as is the country. */
  city: string | null
  /** Two letters; it decides the GST of a place. */
  country: string | null
  region: string
  venue: SeedVenue
  instructor: string
  /** As in the lang attribute: `en`, `nl`. */
  language: string
  interpreted?: string
  zone: string
  capacity: number
  minimum: number
  /** Whole cents, ex GST. */
  price: number
  /** The early price holds until the end of that day in the zone of the date. */
  earlyBird?: { price: number; untilDay: Day }
  ladder: LadderId
  /** Places sold when the seed is done, the named orders counted and the rest made up by filler orders. */
  sold: number
  cancelled?: { on: Day; reason: string }
  accreditation?: string
}

export type SeedCourseDate = Run & { row: number; days: SeedCourseDay[] }

/** Held on the first such weekday that lies at least so many days after seeding, so that a demo never runs dry. */
export type SeedRollingDate = Run & {
  row: 'R1' | 'R2' | 'R3'
  rule: { weekday: 'Saturday'; atLeastDays: number }
  /** One for each day, on days that follow each other. */
  hours: { starts: string; ends: string }[]
}

const HOURS = { starts: '09:00', ends: '16:30' }
const onDays = (...days: Day[]): SeedCourseDay[] => days.map((day) => ({ day, ...HOURS }))

const faculty = (region: string) => `Sample instructor, ${region} faculty`

const HALLS: Record<Exclude<VenueKind, 'online'>, string> = {
  university: 'Sample venue: university hall',
  hospital: 'Sample venue: hospital lecture theatre',
  clinic: 'Sample venue: clinic teaching room',
  hotel: 'Sample venue: hotel meeting room',
  stadium: 'Sample venue: stadium function room',
}
const venue = (kind: Exclude<VenueKind, 'online'>, latitude: number, longitude: number): SeedVenue => ({
  kind,
  name: HALLS[kind],
  latitude,
  longitude,
})

const USUAL = { mode: 'in-person', language: 'en', minimum: 12, ladder: 'standard', sold: 0 } as const
const ONE_DAY = { ...USUAL, minimum: 8 } as const

export const courseDates: SeedCourseDate[] = [
  {
    ...USUAL,
    row: 1,
    slug: 'explain-pain-adelaide-february-2027',
    course: 'EP',
    city: 'Adelaide',
    country: 'AU',
    region: 'Australia',
    venue: venue('university', -34.9285, 138.6007),
    instructor: faculty('Australian'),
    zone: 'Australia/Adelaide',
    days: onDays('2027-02-06', '2027-02-07'),
    capacity: 60,
    price: 620_00,
    earlyBird: { price: 560_00, untilDay: '2026-12-18' },
    sold: 38,
    accreditation: 'Sample register of physiotherapists, Australia: 14 points',
  },
  {
    ...USUAL,
    row: 2,
    slug: 'explain-pain-auckland-february-2027',
    course: 'EP',
    city: 'Auckland',
    country: 'NZ',
    region: 'New Zealand',
    venue: venue('hospital', -36.8509, 174.7645),
    instructor: faculty('New Zealand'),
    zone: 'Pacific/Auckland',
    days: onDays('2027-02-20', '2027-02-21'),
    capacity: 40,
    price: 630_00,
  },
  {
    ...ONE_DAY,
    row: 3,
    slug: 'graded-motor-imagery-sydney-march-2027',
    course: 'GMI',
    city: 'Sydney',
    country: 'AU',
    region: 'Australia',
    venue: venue('clinic', -33.8688, 151.2093),
    instructor: faculty('Australian'),
    zone: 'Australia/Sydney',
    days: onDays('2027-03-06'),
    capacity: 24,
    price: 380_00,
    sold: 23,
  },
  {
    ...USUAL,
    row: 4,
    slug: 'mobilisation-of-the-nervous-system-vancouver-march-2027',
    course: 'MNS',
    city: 'Vancouver',
    country: 'CA',
    region: 'North America',
    venue: venue('hospital', 49.2827, -123.1207),
    instructor: faculty('Canadian'),
    zone: 'America/Vancouver',
    days: onDays('2027-03-13', '2027-03-14'),
    capacity: 30,
    price: 720_00,
  },
  {
    ...USUAL,
    row: 5,
    slug: 'explain-pain-london-march-2027',
    course: 'EP',
    city: 'London',
    country: 'GB',
    region: 'United Kingdom and Ireland',
    venue: venue('hotel', 51.5074, -0.1278),
    instructor: faculty('United Kingdom'),
    zone: 'Europe/London',
    days: onDays('2027-03-27', '2027-03-28'),
    capacity: 50,
    price: 720_00,
  },
  {
    ...USUAL,
    row: 6,
    slug: 'explain-pain-and-gmi-adelaide-april-2027',
    course: 'EPG',
    city: 'Adelaide',
    country: 'AU',
    region: 'Australia',
    venue: venue('university', -34.9285, 138.6007),
    instructor: faculty('Australian'),
    zone: 'Australia/Adelaide',
    days: onDays('2027-04-03', '2027-04-04', '2027-04-05'),
    capacity: 36,
    price: 880_00,
  },
  {
    ...USUAL,
    row: 7,
    slug: 'explain-pain-amsterdam-april-2027',
    course: 'EP',
    city: 'Amsterdam',
    country: 'NL',
    region: 'Europe',
    venue: venue('clinic', 52.3676, 4.9041),
    instructor: faculty('Netherlands'),
    language: 'nl',
    zone: 'Europe/Amsterdam',
    days: onDays('2027-04-17', '2027-04-18'),
    capacity: 28,
    price: 820_00,
    accreditation:
      'Sample register of physiotherapists, Netherlands: 24 points; four other sample registers: 23 points',
  },
  {
    ...USUAL,
    row: 8,
    slug: 'explain-pain-kathmandu-may-2027',
    course: 'EP',
    city: 'Kathmandu',
    country: 'NP',
    region: 'Asia',
    venue: venue('hospital', 27.7172, 85.324),
    instructor: faculty('Asian'),
    zone: 'Asia/Kathmandu',
    days: onDays('2027-05-08', '2027-05-09'),
    capacity: 40,
    price: 280_00,
  },
  {
    ...USUAL,
    row: 9,
    slug: 'mobilisation-of-the-nervous-system-milan-may-2027',
    course: 'MNS',
    city: 'Milan',
    country: 'IT',
    region: 'Europe',
    venue: venue('hotel', 45.4642, 9.19),
    instructor: faculty('Italian'),
    language: 'it',
    zone: 'Europe/Rome',
    days: onDays('2027-05-22', '2027-05-23'),
    capacity: 24,
    price: 860_00,
    sold: 24,
  },
  {
    ...USUAL,
    row: 10,
    slug: 'explain-pain-sao-paulo-june-2027',
    course: 'EP',
    city: 'São Paulo',
    country: 'BR',
    region: 'South America',
    venue: venue('university', -23.5505, -46.6333),
    instructor: faculty('Americas'),
    language: 'pt',
    zone: 'America/Sao_Paulo',
    days: onDays('2027-06-05', '2027-06-06'),
    capacity: 45,
    price: 520_00,
  },
  {
    ...ONE_DAY,
    row: 11,
    slug: 'graded-motor-imagery-st-johns-june-2027',
    course: 'GMI',
    city: "St John's",
    country: 'CA',
    region: 'North America',
    venue: venue('hospital', 47.5615, -52.7126),
    instructor: faculty('Canadian'),
    zone: 'America/St_Johns',
    days: onDays('2027-06-19'),
    capacity: 20,
    price: 380_00,
  },
  {
    ...USUAL,
    row: 12,
    slug: 'explain-pain-singapore-july-2027',
    course: 'EP',
    city: 'Singapore',
    country: 'SG',
    region: 'Asia',
    venue: venue('hospital', 1.3521, 103.8198),
    instructor: faculty('Asian'),
    zone: 'Asia/Singapore',
    days: onDays('2027-07-10', '2027-07-11'),
    capacity: 50,
    price: 820_00,
  },
  {
    ...USUAL,
    row: 13,
    slug: 'pain-plasticity-rehabilitation-brisbane-july-2027',
    course: 'PPR',
    city: 'Brisbane',
    country: 'AU',
    region: 'Australia',
    venue: venue('university', -27.4698, 153.0251),
    instructor: faculty('Australian'),
    zone: 'Australia/Brisbane',
    days: onDays('2027-07-24', '2027-07-25'),
    capacity: 40,
    price: 640_00,
  },
  {
    ...USUAL,
    row: 14,
    slug: 'explain-pain-dublin-august-2027',
    course: 'EP',
    city: 'Dublin',
    country: 'IE',
    region: 'United Kingdom and Ireland',
    venue: venue('hotel', 53.3498, -6.2603),
    instructor: faculty('United Kingdom'),
    zone: 'Europe/Dublin',
    days: onDays('2027-08-14', '2027-08-15'),
    capacity: 40,
    price: 710_00,
    sold: 3,
    cancelled: {
      on: '2026-11-16',
      reason: 'The venue is no longer free on these days. Everybody who had booked has their money back.',
    },
  },
  {
    ...USUAL,
    row: 15,
    slug: 'explain-pain-johannesburg-september-2027',
    course: 'EP',
    city: 'Johannesburg',
    country: 'ZA',
    region: 'Africa',
    venue: venue('clinic', -26.2041, 28.0473),
    instructor: faculty('African'),
    zone: 'Africa/Johannesburg',
    days: onDays('2027-09-04', '2027-09-05'),
    capacity: 50,
    price: 420_00,
  },
  {
    ...USUAL,
    row: 16,
    slug: 'mobilisation-of-the-nervous-system-zurich-september-2027',
    course: 'MNS',
    city: 'Zürich',
    country: 'CH',
    region: 'Europe',
    venue: venue('clinic', 47.3769, 8.5417),
    instructor: faculty('German-language'),
    language: 'de',
    zone: 'Europe/Zurich',
    days: onDays('2027-09-18', '2027-09-19'),
    capacity: 24,
    price: 1020_00,
    sold: 5,
  },
  {
    ...USUAL,
    row: 17,
    slug: 'explain-pain-conference-melbourne-october-2027',
    course: 'EP3',
    city: 'Melbourne',
    country: 'AU',
    region: 'Australia',
    venue: venue('stadium', -37.8136, 144.9631),
    instructor: 'Sample speakers, several faculties',
    zone: 'Australia/Melbourne',
    days: onDays('2027-10-01', '2027-10-02', '2027-10-03'),
    capacity: 400,
    minimum: 100,
    price: 990_00,
    ladder: 'conference',
    sold: 60,
  },
  {
    ...USUAL,
    row: 18,
    slug: 'explain-pain-rotterdam-october-2027',
    course: 'EP',
    city: 'Rotterdam',
    country: 'NL',
    region: 'Europe',
    venue: venue('clinic', 51.9244, 4.4777),
    instructor: faculty('Netherlands'),
    zone: 'Europe/Amsterdam',
    days: onDays('2027-10-30', '2027-10-31'),
    capacity: 30,
    price: 820_00,
  },
  {
    ...USUAL,
    row: 19,
    slug: 'explain-pain-chicago-november-2027',
    course: 'EP',
    city: 'Chicago',
    country: 'US',
    region: 'North America',
    venue: venue('hospital', 41.8781, -87.6298),
    instructor: faculty('United States'),
    zone: 'America/Chicago',
    days: [
      { day: '2027-11-06', starts: '07:30', ends: '17:30' },
      { day: '2027-11-07', starts: '07:30', ends: '14:30' },
    ],
    capacity: 40,
    price: 840_00,
  },
  {
    ...ONE_DAY,
    row: 20,
    slug: 'graded-motor-imagery-tokyo-november-2027',
    course: 'GMI',
    city: 'Tokyo',
    country: 'JP',
    region: 'Asia',
    venue: venue('university', 35.6762, 139.6503),
    instructor: faculty('Asian'),
    interpreted: 'ja',
    zone: 'Asia/Tokyo',
    days: onDays('2027-11-20'),
    capacity: 35,
    price: 390_00,
  },
  {
    ...USUAL,
    row: 21,
    slug: 'less-pain-better-performance-online-march-2027',
    course: 'LPB',
    mode: 'online',
    city: null,
    country: null,
    region: 'Online',
    venue: { kind: 'online', name: 'Online, live in your browser' },
    instructor: faculty('Australian'),
    zone: 'Australia/Adelaide',
    days: (['2027-03-16', '2027-03-23', '2027-03-30', '2027-04-06', '2027-04-13', '2027-04-20'] as const).map(
      (day) => ({
        day,
        starts: '19:00',
        ends: '20:30',
      }),
    ),
    capacity: 100,
    minimum: 10,
    price: 450_00,
    sold: 12,
  },
  {
    ...USUAL,
    row: 22,
    slug: 'explain-pain-perth-october-2026',
    course: 'EP',
    city: 'Perth',
    country: 'AU',
    region: 'Australia',
    venue: venue('hospital', -31.9523, 115.8613),
    instructor: faculty('Australian'),
    zone: 'Australia/Perth',
    days: onDays('2026-10-17', '2026-10-18'),
    capacity: 40,
    price: 620_00,
    sold: 30,
    accreditation: 'Sample register of physiotherapists, Australia: 14 points',
  },
]

export const rollingDates: SeedRollingDate[] = [
  {
    ...USUAL,
    row: 'R1',
    slug: 'explain-pain-adelaide-next',
    course: 'EP',
    city: 'Adelaide',
    country: 'AU',
    region: 'Australia',
    venue: venue('university', -34.9285, 138.6007),
    instructor: faculty('Australian'),
    zone: 'Australia/Adelaide',
    rule: { weekday: 'Saturday', atLeastDays: 5 },
    hours: [HOURS, HOURS],
    capacity: 60,
    price: 620_00,
  },
  {
    ...ONE_DAY,
    row: 'R2',
    slug: 'graded-motor-imagery-sydney-next',
    course: 'GMI',
    city: 'Sydney',
    country: 'AU',
    region: 'Australia',
    venue: venue('clinic', -33.8688, 151.2093),
    instructor: faculty('Australian'),
    zone: 'Australia/Sydney',
    rule: { weekday: 'Saturday', atLeastDays: 15 },
    hours: [HOURS],
    capacity: 24,
    price: 380_00,
  },
  {
    ...USUAL,
    row: 'R3',
    slug: 'explain-pain-melbourne-next',
    course: 'EP',
    city: 'Melbourne',
    country: 'AU',
    region: 'Australia',
    venue: venue('university', -37.8136, 144.9631),
    instructor: faculty('Australian'),
    zone: 'Australia/Melbourne',
    rule: { weekday: 'Saturday', atLeastDays: 60 },
    hours: [HOURS, HOURS],
    capacity: 60,
    price: 620_00,
  },
]
