export const title = 'Privacy'

export const summary = 'What we keep about you, why, who else sees it, and how to have it shown to you or taken away.'

export const text = `
We keep what we need in order to do what you asked for, and we try to need little.

## Reading

You may read everything without an account. Public pages set no cookies, and there are no advertisements, no trackers and
no fonts or scripts fetched from other companies. As on any website, the server sees the address that a request comes from.

## Cart and order

- A **cart** is remembered for thirty days by two cookies: one holds the number of that cart, the other how many things
  lie in it.
- An **order** holds your name, your e-mail address, your country, a delivery address if something is posted, and, if you
gave them, a purchase order number and an address for the invoice. We use them to fulfil the order and to keep the books.
- **Payment** is taken on a page of Stripe. Your card number is typed there and never reaches us; we learn that you paid,
how much, and a reference. In a demonstration, a stand-in takes the place of Stripe and no real money moves.
- A **place on a course** holds the name and e-mail address of the person who attends, who need not be the buyer. If you
book for somebody else, please ask them first. We write to them about the course: when and where it is, and if that
changes. They are told who booked, and not what you paid.

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

This page is part of a sample catalogue. The owner of the shop has to check it, and complete it, before the shop opens.
`
