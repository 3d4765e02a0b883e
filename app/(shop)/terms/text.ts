export const title = 'Terms'

export const summary =
  'The few rules of buying here: prices, GST, bulk prices, e-books, courses, and giving up a place.'

/** `gst`: such as `10 %`. */
export const text = (gst: string) => `
Written to be read. If something is unclear, [ask us](/contact) before you buy.

## Prices and GST

Prices are in Australian dollars, before GST. GST of ${gst} is added where it is due, and shown before you pay:

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

This page is part of a sample catalogue. The owner of the shop has to check it before the shop opens.
`
