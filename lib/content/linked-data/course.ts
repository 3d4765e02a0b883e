import { type Instant, iso, showOffset, type WallTime } from '@/lib/base/time'
import { type Availability, availability, type CourseDate, canBeBooked, isPast, placePrice } from '@/lib/courses/rules'
import { offer } from './offer'
import { breadcrumbs, graph, type Node, organisation, type Site } from './site'

type Course = {
  slug: string
  code: string
  title: string
  summary: string
  hours: number
  prerequisite?: { slug: string; title: string }
}

/** A course with the dates that are still to come. */
export function courseOf(site: Site, course: Course, dates: CourseDate[], now: Instant, image: string) {
  const url = `${site.url}/courses/${course.slug}`
  const coming = dates.filter((date) => !isPast(date, now))
  const bookable = coming.filter((date) => canBeBooked(date, now))
  const prices = (bookable.length > 0 ? bookable : coming).map((date) => placePrice(date, now))
  const [price] = prices.sort((a, b) => a.minor - b.minor)
  const sale = bookable.length > 0 ? 'InStock' : 'SoldOut'
  const node: Node = {
    '@type': 'Course',
    name: course.title,
    description: course.summary,
    url,
    image: `${site.url}${image}`,
    courseCode: course.code,
    provider: organisation(site),
    ...(course.prerequisite && {
      coursePrerequisites: {
        '@type': 'Course',
        name: course.prerequisite.title,
        url: `${site.url}/courses/${course.prerequisite.slug}`,
      },
    }),
    ...(price && { offers: [{ ...offer({ url, price, availability: sale }), category: 'Paid' }] }),
    ...(coming.length > 0 && { hasCourseInstance: coming.map((date) => instanceOf(url, course, date, now)) }),
  }
  return graph(node, breadcrumbs(site, { path: '/courses', title: 'Courses' }, course.title))
}

function instanceOf(courseUrl: string, { title, hours }: Course, date: CourseDate, now: Instant) {
  const url = date.days.length > 0 ? `${courseUrl}#${date.slug}` : courseUrl
  const [first, last] = [date.days[0], date.days.at(-1)]
  const sale = AVAILABILITY[availability(date, now).kind]
  const until = date.bookingEndsAt === null ? {} : { until: withoutFraction(iso(date.bookingEndsAt)) }
  return {
    '@type': 'CourseInstance',
    name: `${title}, ${date.city ?? 'online'}`,
    url,
    courseMode: date.mode === 'online' ? 'Online' : 'Onsite',
    courseWorkload: `PT${hours}H`,
    ...(first && { startDate: local(first.startsLocal, first.startsAt, date.zone) }),
    ...(last && { endDate: local(last.endsLocal, last.endsAt, date.zone) }),
    ...(date.cancelledAt !== null && { eventStatus: 'https://schema.org/EventCancelled' }),
    location: placeOf(date, url),
    instructor: { '@type': 'Person', name: date.instructor },
    inLanguage: date.language,
    ...(sale && { offers: offer({ url, price: placePrice(date, now), availability: sale, ...until }) }),
  }
}

/** Nothing is offered where booking is over. */
const AVAILABILITY: Record<Availability['kind'], 'InStock' | 'SoldOut' | undefined> = {
  open: 'InStock',
  'few-left': 'InStock',
  'being-paid-for': 'SoldOut',
  full: 'SoldOut',
  closed: undefined,
  cancelled: undefined,
  past: undefined,
}

function placeOf({ city, country, venue }: CourseDate, url: string): Node {
  if (!city) return { '@type': 'VirtualLocation', url }
  const address = {
    '@type': 'PostalAddress',
    ...(venue?.address && { streetAddress: venue.address }),
    addressLocality: city,
    ...(country && { addressCountry: country }),
  }
  return { '@type': 'Place', name: venue?.name ?? city, address }
}

/** `2027-02-06T09:00+10:30`: as the page says it, for readers elsewhere. */
const local = (wall: WallTime, at: Instant, zone: string) =>
  `${wall}${showOffset(at, zone).replace('UTC', '').replace('−', '-')}`

const withoutFraction = (moment: string) => moment.replace(/\.\d+Z$/, 'Z')
