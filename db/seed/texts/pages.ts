import { format, money } from '@/lib/base/money'
import type { SeedFreightService, SeedFreightStep } from './freight'
import { freightZones } from './freight'
import { prose } from './nuggets/prose'

export type PageSlug = 'about' | 'shipping-and-returns' | 'privacy' | 'terms' | 'contact'

/** `body` is Markdown; its headings start at the second level. */
export type SeedPage = { slug: PageSlug; title: string; summary: string; body: string }

export type SeedErrorPage = { title: string; body: string }

/** The currency is named once above the table. */
const figure = (cents: number) => format(money(cents)).slice('AUD '.length)
const weight = (grams: number) => (grams < 1000 ? `${grams} g` : `${grams / 1000} kg`)
const row = (cells: string[]) => `| ${cells.join(' | ')} |`

function cost({ price, from, perStartedKilo }: SeedFreightStep): string {
  return from && perStartedKilo
    ? `${figure(price)} + ${figure(perStartedKilo)} for each started kg over ${from / 1000}`
    : figure(price)
}

/** The freight table as it is when the seed is made, so that page and checkout begin with the same figures. */
function freightTable(): string {
  const columns = freightZones.flatMap((zone) => zone.services.map((service) => ({ zone, service })))
  const limits = [...new Set(columns.flatMap(({ service }) => service.steps.map((step) => step.upTo)))]
  const at = ({ steps }: SeedFreightService, limit: number) => steps.find((step) => step.upTo === limit)
  return [
    row(['Weight up to', ...columns.map(({ zone, service }) => `${zone.title}, ${service.service}`)]),
    row(['---', ...columns.map(() => '---:')]),
    ...limits
      .toSorted((a, b) => a - b)
      .map((limit) =>
        row([
          weight(limit),
          ...columns.map(({ service }) => {
            const step = at(service, limit)
            return step ? cost(step) : 'ask us'
          }),
        ]),
      ),
    row(['Working days', ...columns.map(({ service }) => `${service.fastestDays} to ${service.slowestDays}`)]),
  ].join('\n')
}

const countryNames = new Intl.DisplayNames('en-AU', { type: 'region' })
const further = () =>
  freightZones
    .filter((zone) => zone.id === 'world')
    .flatMap((zone) => zone.countries.map((code) => (countryNames.of(code) ?? code).replace(' SAR China', '')))
    .toSorted((a, b) => a.localeCompare(b, 'en'))
    .join(', ')

const SAMPLE =
  '**This is a sample catalogue.** Titles and names are those of real works and belong to their owners. Most prices, all weights, all course dates and all stock figures are samples.'

export const pages: SeedPage[] = [
  {
    slug: 'about',
    title: 'About us',
    summary: 'Short stories from neuroscience, books, tools and courses on pain, and how the parts belong together.',
    body: `${prose(`
We publish, teach and give away. All of it is about one thing: how pain works, told so that it is of use.

## Nuggets

A nugget is a short, numbered story from neuroscience. It can be read over a cup of tea, and comes with a script that
tells it in about a minute, for a clinic or a kitchen table. Each names its sources, so that you can check what we say,
and each says how sure anybody can be. Nuggets are free, and will be.

## Books and tools

The shop holds books for people in pain and for clinicians, e-books, flash cards, mirror boxes and access codes, singly
and in packs. Clinics that order ten copies or more of one thing get a bulk price without having to ask.

## Courses

Courses are held in towns around the world and online. Instructors come from faculties in each region, and courses in
other languages are taught by people who speak them.

## What we think about pain

Pain is real. It is an experience of a whole person, and it is not a measure of damage. Knowing more about it may help,
most of all together with moving again, and with good care; on average the effect is modest, and it differs from person
to person. We do not say that understanding will make your pain go away, and we never say that it is all in the mind.

Nothing here is medical advice. If pain is new, has changed or worries you, please see a health professional.

## About this shop`)}

${SAMPLE}`,
  },
  {
    slug: 'shipping-and-returns',
    title: 'Shipping and returns',
    summary: 'What freight costs, how long it takes, what comes by e-mail at once, and how to send something back.',
    body: `${prose(`
## What comes at once

E-books and access codes are not posted. As soon as your payment has arrived they stand on your order page, and the mail
that confirms your order leads you there. There is no freight to pay for them, nor for a place on a course.

A pack may hold both kinds. Its code comes by e-mail, and the rest by post.

## What freight costs

Freight goes by weight, and there are two services, standard and express. It is worked out before you pay. Figures
are in Australian dollars before GST; within Australia GST is added to freight as it is to goods. They are samples.`)}

${freightTable()}

${prose(`
Working days are a guide, counted from the day a parcel leaves us. Your order page shows what has been sent.

## Where we send

Australia; New Zealand; and further away: ${further()}.

For any other country, for Norfolk Island, Christmas Island and the Cocos (Keeling) Islands, and for parcels heavier than
the table, please [ask us for a quote](/contact). If only a part of your cart cannot be sent to you, the cart names that
line, and the rest can still be bought.

Goods that we export are free of Australian GST. Your own country may ask for duties or taxes when a parcel arrives, and
those are not part of our price.

## Sending something back

- **You changed your mind.** Books, cards and tools that are unused may come back within 30 days of delivery. You pay for
the way back, and the freight you paid is not refunded.
- **It is faulty, or not what you ordered.** Tell us. You may choose a replacement or your money back in full, with
freight, and we pay for the way back.
- **E-books and access codes** cannot be given back once they have been opened or used. If a file is faulty we mend it or
refund it.
- **Packs.** What is unused may come back like anything else. The share of a code that has been used stays paid.

Please [write to us](/contact) first, with your order number, so that we can tell you where to send it.

**Your consumer rights stay.** Nothing on this page takes away a right that the law of your country gives you.`)}`,
  },
  {
    slug: 'privacy',
    title: 'Privacy',
    summary: 'What we keep about you, why, who else sees it, and how to have it shown to you or taken away.',
    body: prose(`
We keep what we need in order to do what you asked for, and we try to need little.

## Reading

You may read everything without an account. Public pages set no cookies, and there are no advertisements, no trackers and
no fonts or scripts fetched from other companies. As on any website, the server sees the address that a request comes from.

## Cart and order

- A **cart** is remembered for thirty days by a cookie that holds nothing but the number of that cart.
- An **order** holds your name, your e-mail address, your country, a delivery address if something is posted, and, if you
gave them, a purchase order number and an address for the invoice. We use them to fulfil the order and to keep the books.
- **Payment** is taken on a page of Stripe. Your card number is typed there and never reaches us; we learn that you paid,
how much, and a reference. In a demonstration, a stand-in takes the place of Stripe and no real money moves.
- A **place on a course** holds the name and e-mail address of the person who attends, who need not be the buyer. If you
book for somebody else, please ask them first. They are not shown what you paid.

## Account

Signing in works with a link that we send by e-mail. We store no password. A cookie keeps you signed in until you sign
out, or until it ends.

## Comments

With a comment we keep the name you chose, your e-mail address and your words. The address is never shown. Each comment is
read by a person before it appears. Please leave out anything by which a patient could be known.

## Who else sees it

Those who must, to do their part: Stripe for payments, a mail provider for e-mail, a carrier for parcels, an instructor for
the list of attendees. We do not sell or lend personal data to anybody.

## How long we keep it

For as long as it is needed for the purpose above. Invoices and what belongs to them are kept for as long as tax law asks.

## Your say

You may ask to see what we hold about you, to have it put right, or to have it removed. [Write to us](/contact) from the
address concerned, or name it. What the law makes us keep, such as invoices, stays until it no longer does; we will tell
you what that is.

This page is part of a sample catalogue. The owner of the shop has to check it, and complete it, before the shop opens.`),
  },
  {
    slug: 'terms',
    title: 'Terms',
    summary: 'The few rules of buying here: prices, GST, bulk prices, e-books, courses, and giving up a place.',
    body: prose(`
Written to be read. If something is unclear, [ask us](/contact) before you buy.

## Prices and GST

Prices are in Australian dollars, before GST. GST of 10 % is added where it is due, and shown before you pay:

- on goods and freight, if they are delivered in Australia;
- on e-books, access codes and online courses, if your billing country is Australia;
- on places on a course that is held in Australia, wherever you live.

Goods that we export carry no Australian GST. If a price changes while you are at the checkout, you are shown both figures
and decide again.

## Bulk prices

From ten copies of one thing on one line of an order, a bulk price applies by itself. Product pages list the steps. Packs
hold a discount already and take no bulk price; nor do e-books, access codes and places. If a larger quantity would cost
you less, we say so.

## Ordering and paying

You pay on a page of Stripe. An order stands once your payment has arrived. While you pay we hold the copies and places in
your order for a short time; putting something into the cart holds nothing. If a payment comes so late that what you
ordered is gone, you get all of it back. A purchase order number may stand on any order, and on its invoice; it does not
take the place of payment.

## E-books and access codes

An e-book is for the person who bought it: read it on your own devices, and please do not pass the file around. Download
links end after a while, and you can ask for a new one from your order page. An access code works for one person.

## Places on a course

- A place may be booked for somebody else, and their name may be given later. It may pass to another person free of charge
until the first day starts.
- **Giving up a place.** Unless its page says otherwise, you get all of it back up to 28 days before the first day, half
from 27 to 14 days before, and nothing after that. Days are counted on the calendar of the place where the course is held.
The terms on the day you booked are the ones that hold.
- **Another date.** You may move to another date of the same course until 14 days before the first day, if it has a place
free. You pay, or get back, the difference.
- **If we cancel or move a date**, choose between all of your money and a place on another date. Please do not book travel
that cannot be changed before a date has reached its minimum; the course page says what that is.
- Some courses are for clinicians only, or ask that you have attended another one first. The page says so.
- Hours of continuing education are stated as we know them. Whether they count for you is up to your register.

## Comments

Comments are read before they appear. We leave out what is unkind, sells something, gives medical advice to a stranger, or
could tell who a patient is.

## Not medical advice

Nuggets, books, tools and courses explain and teach. They do not examine you and they do not know you. For your own
health, please see a health professional.

## Your rights

Your rights as a consumer stay, whatever stands here. Where the law of your country lets you withdraw from a purchase, you
may.

This page is part of a sample catalogue. The owner of the shop has to check it before the shop opens.`),
  },
  {
    slug: 'contact',
    title: 'Contact',
    summary: 'How to reach us about an order, a course, a quote or a nugget.',
    body: prose(`
Write in your own words; there is no wrong desk.

**E-mail:** [office@example.com](mailto:office@example.com) (sample address)

**Post:** sample address, Adelaide, South Australia

## What helps us to help you

- **An order:** its number, which stands at the top of the mail that confirmed it. Please do not send card details.
- **A quote**, for freight to a place that our table does not cover or for a large order: what you need, how many, and
where it is to go.
- **A course:** its name, its town and its date. Tell us early if you need something to be arranged, such as a chair to
stand behind or a place near the door.
- **An invoice for your employer:** a purchase order number and an address for the invoice can be given at the checkout.
- **A mistake in a nugget:** its number and what is wrong. A source is welcome. We would rather be corrected than be
wrong.
- **Your data:** see the page on [privacy](/privacy).

## If you are in pain

We cannot give medical advice by e-mail, and should not. If your pain is new, has changed or frightens you, please see a
health professional; if it may be an emergency, call the emergency number where you are.

You may find it easier to read one nugget today and leave the rest for another day. They will keep.`),
  },
]

export const notFound: SeedErrorPage = {
  title: 'This page is not here',
  body: prose(`
The address may have a slip in it, or the page may have moved. Nothing is wrong at your end.

- [Read a nugget](/nuggets)
- [Look in the shop](/shop)
- [Find a course](/courses)
- [Search](/search)

If a link on one of our pages brought you here, we would be glad to [hear which](/contact).`),
}

export const serverError: SeedErrorPage = {
  title: 'Something went wrong on our side',
  body: prose(`
This was not your doing. The fault has been noted, and trying again in a minute often helps.

If you were paying, please look for a mail from us, or open your order page, before you pay a second time. If neither
tells you what happened, [write to us](/contact) and we will find out.

- [Back to the first page](/)
- [Your cart](/cart)`),
}
