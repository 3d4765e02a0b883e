import type { SeedNugget } from '../nugget-types'
import { prose } from './prose'

export const nugget15: SeedNugget = {
  number: 15,
  slug: 'sunburn-in-the-shower-neuroscience-nugget-number-15',
  title: 'Sore skin, warm shower',
  series: 'alarm-bells',
  topic: 'alarm',
  categories: ['education-for-all', 'neuroscience-nuggets'],
  publishedOn: '2015-09-29',
  summary:
    'The water is no hotter than last week, and it hurts. What sunburnt skin can teach about pain that goes off too soon.',
  story: prose(`
Thirty-eight degrees is a kind temperature. You could bath a baby in it. Step under it the day after a long day at the
beach, and your shoulders will swear that somebody has been at the boiler.

The water has not changed, and it is doing your skin no harm. What has changed is the point at which the alarm goes off.

## Under the skin

Some of the nerve endings in skin carry heat sensors. One of them, TRPV1, normally begins to answer at around 43
degrees, which is close to where most of us stop saying warm and start saying hot [@basbaum2009].

Sunburnt skin is inflamed skin. Damaged and visiting cells pour out a broth of chemicals, known in the trade as the
inflammatory soup. Several of its ingredients make the nerve endings answer sooner and more strongly [@basbaum2009]. Now
38 degrees is enough. Messages that used to need real heat are now sent by a bathroom tap.

This is *peripheral sensitisation*, and it is good housekeeping. Injured skin needs to be left in peace for a few days,
and it has found a way to insist.

## Three marks to know it by

It is **local**. It belongs to the place that was injured. The white stripes left by your swimsuit are under the same
shower and have no complaint.

It is **kept going** by what is happening in the tissue. As the inflammation settles, so does the sensitivity
[@woolf2011].

And it shows most clearly with **heat**. When light touch hurts, or the sore patch spreads well past the injury, the
spinal cord and brain are probably turning the volume up as well. That is central sensitisation, which is another story
[@woolf2011]. Real people may have some of each.

## How sure are we?

For skin, very sure, although much of the map was drawn in mice and in cells in a dish. How far a sore back or knee
works like sunburn is less certain. Treat it as a comparison. Sunburn, after all, has the good manners to leave within a
week.

## On Monday

Nearly everybody has stood in that shower, so the lesson is already paid for. You only have to ask for it back. Was the
water harming your skin? Did it hurt all the same? Was the hurt real? And what happened by the weekend?

The answers are no, yes, yes, and it went. That is a good deal of pain science from a person who thought they knew none.
Then ask the useful one: *in your own story, what is the burn, and what is only the shower?* Some will know at once. For
others it is worth leaving the question with them until next time.
`),
  tellIt: prose(`
Have you ever had a warm shower with sunburn? It stings like mad. But the water’s no hotter than last week, and it isn’t
harming you. What has changed is your skin. When skin is burnt, it lets out chemicals that make the nerve endings
touchy. They go off at a warmth that they’d never have noticed before. That’s your body looking after the burn. The pain
is real. It’s just set to go off sooner. As the skin heals, the setting goes back. A strained back or a sore joint may
do something like that too. Things that are safe can hurt for a while. So we keep you moving, gently, and give the
setting time to come back. And if it doesn’t, we look again.
`),
  forPatients: true,
  seeDoctor:
    'See a doctor for sunburn with large blisters, fever, vomiting, confusion or faintness, for any sunburn on a baby, or for skin that stays painful after it has healed.',
  picture: {
    alt: 'Ink drawing of a nerve cell grown for nugget 15, fine endings spread wide and one golden signal leaving them',
  },
  products: ['explain-pain-handbook', 'explain-pain'],
  courses: ['explain-pain'],
}
