export const title = 'Shipping and returns'

export const summary =
  'What freight costs, how long it takes, what comes by e-mail at once, and how to send something back.'

export const freight = `
## What comes at once

E-books and access codes are not posted. As soon as your payment has arrived they stand on your order page, and the mail
that confirms your order leads you there. There is no freight to pay for them, nor for a place on a course.

A pack may hold both kinds. Its code comes by e-mail, and the rest by post.

## What freight costs

Freight goes by weight, and there are two services, standard and express. It is worked out before you pay. Figures
are in Australian dollars before GST; within Australia GST is added to freight as it is to goods. They are samples.
`

/** The table stands between. */
export const guide = `
Working days are a guide, counted from the day a parcel leaves us. Your order page shows what has been sent.

## Where we send
`

/** The list of countries stands between. */
export const rest = `
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

**Your consumer rights stay.** Nothing on this page takes away a right that the law of your country gives you.
`
