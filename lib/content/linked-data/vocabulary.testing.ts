import * as z from 'zod'

/**
 * The part of schema.org that the shop speaks: a type or a property that is not written here fails. What Google asks for
 * in rich results is required, the rest is optional.
 */
const address = z.url({ protocol: /^https?$/ })
const words = z.string().trim().min(1)
const day = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/)
const price = z.string().regex(/^\d+\.\d\d$/)
const isbn = z.string().regex(/^\d{13}$/)
const term = (...names: string[]) => z.enum(names.map((name) => `https://schema.org/${name}`))
const thing = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ '@type': z.literal(type), ...shape })

const reference = z.strictObject({ '@id': address })
const organization = thing('Organization', {
  '@id': address.optional(),
  name: words,
  url: address.optional(),
  logo: address.optional(),
})
const person = thing('Person', { name: words })

const money = { price, priceCurrency: z.literal('AUD') }
const offer = {
  name: words.optional(),
  sku: words.optional(),
  gtin13: isbn.optional(),
  url: address,
  ...money,
  priceSpecification: thing('UnitPriceSpecification', { ...money, valueAddedTaxIncluded: z.literal(false) }),
  availability: term('InStock', 'OutOfStock', 'SoldOut'),
  availabilityEnds: moment.optional(),
}
const content = thing('TypeAndQuantityNode', {
  amountOfThisGood: z.int().positive(),
  typeOfGood: thing('Product', { name: words, url: address }),
})

const bookFormat = term('Paperback', 'EBook')
const book = {
  author: z.array(person).min(1),
  illustrator: z.array(person).min(1).optional(),
  publisher: organization.optional(),
  datePublished: day.optional(),
  numberOfPages: z.int().positive().optional(),
  bookFormat: bookFormat.optional(),
  isbn: isbn.optional(),
  workExample: z
    .array(thing('Book', { bookFormat, isbn: isbn.optional() }))
    .min(2)
    .optional(),
}
const named = { name: words, description: words, url: address, image: address }
const sold = {
  brand: thing('Brand', { name: words }),
  sku: words.optional(),
  offers: z.array(thing('Offer', { ...offer, includesObject: z.array(content).min(1).optional() })).min(1),
}

const place = z.discriminatedUnion('@type', [
  thing('VirtualLocation', { url: address }),
  thing('Place', {
    name: words,
    address: thing('PostalAddress', {
      streetAddress: words.optional(),
      addressLocality: words,
      addressCountry: z.string().length(2).optional(),
    }),
  }),
])
const courseInstance = thing('CourseInstance', {
  name: words,
  url: address,
  courseMode: z.enum(['Online', 'Onsite']),
  courseWorkload: z.string().regex(/^PT\d+H$/),
  startDate: moment.optional(),
  endDate: moment.optional(),
  eventStatus: term('EventCancelled').optional(),
  location: place,
  instructor: person,
  inLanguage: z.string().min(2),
  offers: thing('Offer', offer).optional(),
})

const article = thing('Article', {
  headline: words.max(110),
  mainEntityOfPage: address,
  image: address,
  datePublished: day,
  dateModified: day,
  author: organization,
  publisher: reference,
  position: z.int().positive().optional(),
  isPartOf: thing('CreativeWorkSeries', { name: words, url: address }).optional(),
  citation: z.array(words).min(1),
})
const soldBook = z.strictObject({
  '@type': z.tuple([z.literal('Product'), z.literal('Book')]),
  ...named,
  ...sold,
  ...book,
})
const course = thing('Course', {
  ...named,
  courseCode: words,
  provider: organization,
  coursePrerequisites: thing('Course', { name: words, url: address }).optional(),
  offers: z.array(thing('Offer', { ...offer, category: z.literal('Paid') })).min(1),
  hasCourseInstance: z.array(courseInstance).min(1),
})
const listItem = thing('ListItem', { position: z.int().positive(), name: words, item: address.optional() })

export const node = z.union([
  article,
  soldBook,
  thing('Book', { ...named, ...book }),
  thing('Product', { ...named, ...sold }),
  thing('CreativeWork', { ...named, isAccessibleForFree: z.literal(true) }),
  thing('SoftwareApplication', named),
  course,
  thing('BreadcrumbList', { itemListElement: z.array(listItem).min(2) }),
  organization,
  thing('WebSite', {
    name: words,
    url: address,
    publisher: reference,
    potentialAction: thing('SearchAction', {
      target: thing('EntryPoint', { urlTemplate: words.includes('{search_term_string}') }),
      'query-input': z.literal('required name=search_term_string'),
    }),
  }),
])

export const page = z.strictObject({ '@context': z.literal('https://schema.org'), '@graph': z.array(node).min(2) })
