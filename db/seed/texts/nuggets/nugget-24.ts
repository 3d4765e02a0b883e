import type { SeedNugget } from '../nugget-types'
import { prose } from './prose'

export const nugget24: SeedNugget = {
  number: 24,
  slug: 'slow-stroke-nerves',
  title: 'Slow-stroke nerves',
  series: 'standard-equipment',
  topic: 'people',
  categories: ['education-for-all', 'neuroscience-nuggets'],
  publishedOn: '2016-06-23',
  summary:
    'One family of nerve fibres answers best to a stroke of 1 to 10 centimetres a second. What they may be for, and why to ask first.',
  story: prose(`
Find a soft brush. Rest it on the back of your wrist and draw it up to the elbow, taking about five seconds over the
trip. Do it again in half a second. Same brush, same arm. Most people want the first one back.

In 2009 a group in Gothenburg found nerve fibres that seem to agree. A machine did the brushing, at set speeds. With
fine needles, the researchers listened in on single fibres, and they asked people how pleasant each stroke felt
[@loken2009].

The big, insulated touch fibres had no such favourite. One slow and bare family did. These *C-tactile* fibres answered
most strongly between 1 and 10 centimetres a second and less on either side. People’s ratings followed the same curve:
the speeds that those fibres liked were the speeds that felt best [@loken2009].

Your five-second trip was about right. The half-second dash was several times too fast.

## Touch that is not for finding things

When you feel in your bag for the keys, insulated fibres do the work. They are quick, and they tell an edge from an
edge. C-tactile fibres are far too slow for that. The authors suggest that they are a private line for another kind of
touch, the kind that passes between friends. Their phrase is “likely to signal affiliative social body contact”
[@loken2009]. Notice the *likely*. That part is an interpretation, and they say so.

## How far does it carry?

The paper is two pages long. It is about pleasant touch, and it makes no claim to ease pain. And a fibre knows the speed
of a stroke but not whose hand it is. Whether a touch is welcome gets settled elsewhere, by who and when and whether
anybody asked.

For some people with sensitive skin, the lightest stroke is the worst of all. A pretty curve in a journal is no reason
to try it on them.

## On Monday

Ask first. Then, where touch is wanted and is part of your work, slow down. Four or five centimetres a second is roughly
how you would smooth a clean sheet.

The better use may be at home. People who live with somebody in pain can become afraid to touch them, and a house can go
quiet in that way for years. “Slow, light, on the forearm, only if you both like it, and stop when told” is an
instruction that a couple can carry out. It may do nothing for the pain. It gives two people something to do with their
hands.
`),
  tellIt: prose(`
Your skin has nerves that help you find your keys. It has another set too, and these ones like a slow, gentle stroke,
about as slow as smoothing a sheet. When your arm is stroked at that speed, they fire the most, and most people find it
pleasant. Some scientists think they’re there for comfort and company. It’s not a cure for pain. If touch is sore or not
welcome just now, we leave it alone. But if you’d like it, here’s something to try at home. Your partner strokes your
forearm, slow and light, for a minute or two. You say when to stop. If it’s nice, do it again. When you hurt, people can
get scared to touch you. It’s good to have a way back in.
`),
  forPatients: true,
  seeDoctor:
    'See a doctor if light touch on your skin has become painful, burning or numb, above all after an injury or with a rash.',
  picture: {
    alt: 'Ink drawing of a nerve cell grown for nugget 24, soft bare branches and one golden signal among them',
  },
  products: [],
  courses: [],
}
