export const title = 'Contact'

export const summary = 'How to reach us about an order, a course, a quote or a nugget.'

export const text = `
Write in your own words; there is no wrong desk.

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

You may find it easier to read one nugget today and leave the rest for another day. They will keep.
`
