import type { SeedNugget } from '../nugget-types'
import { prose } from './prose'

export const nugget35: SeedNugget = {
  number: 35,
  slug: 'left-or-right',
  title: 'Left or right?',
  series: 'maps-in-the-brain',
  topic: 'brain-maps',
  categories: ['neuroscience-nuggets', 'science-and-the-world'],
  publishedOn: '2017-04-27',
  summary:
    'You can tell a left glove from a right one without trying it on, because part of you did. The three steps of graded motor imagery, and how strong the evidence is.',
  story: prose(`
Somebody has left a single glove on the park bench. Left or right? You know before you have picked it up. If you go
slowly you can catch yourself at it: some part of you tried the glove on.

Graded motor imagery, GMI for short, begins there. People look at pictures of hands or feet, turned every which way, and
say left or right. The sore limb stays in the lap. The thinking is that the brain borrows its own map of the limb to
answer, so that the map is put to work while the limb rests. Step two is to *imagine* moving. Step three is to watch the
good hand in a mirror, where the sore one ought to be [@moseley2006].

## Why work on a map?

In several kinds of lasting pain, studies have found that the areas of the brain which represent the body are changed,
and a number of treatments try to change them back [@moseley2012]. Whether the altered map brings about the pain,
follows from it, or merely keeps it company is not settled.

## The figures, good and less good

In 2006, 51 people with phantom limb pain or complex regional pain syndrome were put by lot into two groups. One did six
weeks of GMI, two weeks for each step. The other had physiotherapy and their usual care. On a scale of 100 mm, pain fell
by 23 mm with GMI and by 10.5 mm without. The gains were still there at six months, and the author wrote that the
mechanism was not clear [@moseley2006]. (He is also one of the authors of the handbook shown beside this nugget.)

In 2013 a review could find six trials, mostly of low quality. The whole programme came out well in the two trials that
could be pooled, with 63 people between them. Left and right judgements *alone* showed no effect [@bowering2013]. We
sell the cards, so we would like you to read that sentence twice. For people with amputations, a group in 2016 found so
little to go on that they published a plan for a review of their own [@limakatso2016].

## On Monday

GMI suits patient people and patient clinics. Think of it when even imagining a movement sets things off, since pictures
ask for less than that.

- Go in order, and move on when a step has become comfortable.
- Little and often beats a long session.
- If judging pictures brings on pain or swelling, use fewer of them, or easier ones.
- Keep score of something the person wants back, such as doing up a shirt. Speed at the cards is a poor prize.

Agree on six weeks at the start, and on what would count as worth it. Then look at the shirt together, and be ready to
stop.
`),
  tellIt: prose(`
Think of one glove on a park bench. Left or right? You just knew. Your brain keeps a map of your hand, and it used the
map to try the glove on. When a hand has hurt for a long time, that map can be hard to use. So we start there. You look
at photos of hands and say left or right, and your own hand stays still and safe. Later you’ll imagine moving it. After
that we use a mirror. Each step is small. It’s slow work, a few minutes at a time, many times a day, for weeks. It has
helped some people a good deal. The studies are small, so I can’t be sure that it will help you. And the cards are not
enough on their own. It’s all the steps together. Would you like to give it six weeks, and then we’ll see?
`),
  forPatients: false,
  picture: { alt: 'Ink drawing of a nerve cell grown for nugget 35, a crown of many branches and one golden signal' },
  products: ['graded-motor-imagery-handbook', 'recognise-flash-cards', 'recognise-online'],
  courses: ['graded-motor-imagery'],
}
