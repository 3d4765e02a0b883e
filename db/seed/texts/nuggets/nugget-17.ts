import type { SeedNugget } from '../nugget-types'
import { prose } from './prose'

export const nugget17: SeedNugget = {
  number: 17,
  bookNumber: 49,
  slug: 'we-are-powerful-self-lubricators-neuroscience-nugget-no-17',
  title: 'Built-in oil',
  series: 'standard-equipment',
  topic: 'body',
  categories: ['science-and-the-world', 'education-for-all', 'neuroscience-nuggets'],
  publishedOn: '2015-12-08',
  summary:
    'Nobody has ever oiled your knees. They make their own, and a few people and mice born without it show what it is for.',
  story: prose(`
Nobody has ever oiled your knees. Think about that the next time you are standing at a squealing gate with the can in
your hand. The gate swings perhaps ten times a day. A knee does that between the bed and the kettle, and carries on for
seventy or eighty years, out of reach of any can.

Machines have to be oiled from outside. Joints must make their own [@jay2007].

## A coat, not a puddle

One of the ingredients has a name that could hardly be bettered: *lubricin*. It is a protein hung about with sugars,
made by cells on the surface of the cartilage and in the lining of the joint [@jay2007].

Oil in an engine sits in a sump. Lubricin forms an orderly coat. Look closely enough at any surface and you will find
hills, and where two hills meet they tend to stick. In the laboratory, lubricin arranged itself on such surfaces and
made the hills let go of each other more easily [@jay2007].

## Without it

A few people are born unable to make it. The condition is very rare, and their joints are in trouble early. Fluid taken
from such joints failed to cut friction in a test that ordinary joint fluid passes [@jay2007].

Mice can be bred without it as well. Their knees had more friction than those of other mice, and their cartilage showed
wear early [@jay2007]. In these joints, at least, friction and wear went together.

## What this does not say

It does not say that a stiff morning is a shortage of oil. A mouse with none at all is not a person with some. Nothing
in these papers shows that exercise tops lubricin up, or that anything in a jar does. What is clear is that the surface
matters: a review of cartilage grown in the laboratory warns that it will fail in use unless it is given a surface as
slippery as the real thing [@mcnary2012].

And friction is not pain. The mice were not asked.

## On Monday

“Bone on bone” is one of the great bad pictures: a dry hinge, grinding itself to powder one step at a time. Believe that
and you will not walk to the shops.

You have a better picture to offer, and it happens to be true. This is a living bearing. It makes its own coating, out
of sight, day and night, and it asks for no can. You need not promise that a walk adds to it, for there are other good
reasons to walk. It is enough if one person goes home thinking less about wearing the joint out and more about what it
was made to do.
`),
  tellIt: prose(`
Nobody has ever oiled your knees. A gate needs someone to come along with a can. A joint makes its own. Cells in the
lining and on the gristle make slippery stuff that coats the surfaces, so that they glide past each other. We know it
matters, because a few people are born without it, and their joints get into trouble early. You’ve been making yours all
your life. So when you hear “worn out” or “bone on bone”, please don’t picture a dry hinge grinding away. Picture a
living part that makes its own coat of oil. I can’t promise that a walk makes more of it. But your knee was built to be
used, and there are other good reasons to walk. Let’s find a pace that suits it.
`),
  forPatients: true,
  seeDoctor:
    'See a doctor if a joint is hot and swollen, locks or gives way, or cannot take your weight, and whenever a child has swollen joints.',
  picture: { alt: 'Ink drawing of a nerve cell grown for nugget 17, one golden signal gliding down its trunk' },
  products: ['explain-pain-supercharged'],
  courses: [],
}
