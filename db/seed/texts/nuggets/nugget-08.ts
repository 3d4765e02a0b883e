import type { SeedNugget } from '../nugget-types'
import { prose } from './prose'

export const nugget08: SeedNugget = {
  number: 8,
  slug: 'oxytocin-a-hormone-for-company',
  title: 'Oxytocin, a hormone for company',
  series: 'every-hormone-has-a-story',
  topic: 'chemistry',
  categories: ['neuroscience-nuggets', 'education-for-all', 'science-and-the-world'],
  publishedOn: '2014-07-23',
  summary:
    'A long look from a dog can move a hormone. Whether that hormone turns pain down in people is another question, and the answer has changed.',
  story: prose(`
A dog looks up from the rug. It does not want dinner, and it does not want the door. It simply looks. The owner looks
back and says something foolish in a high voice. Then the owner goes off to fill a specimen jar.

That was the plan of a Japanese study in 2009. People spent half an hour with their dogs. Those who were gazed at for
longer, and who felt closer to the dog, had more oxytocin in their urine afterwards [@nagasawa2009]. In 2015 the same
group measured both ends of the lead, with 30 owners and their dogs, and with wolves for comparison. Dog gaze went with
a rise in the owner’s oxytocin, which in turn went with a rise in the dog’s. Wolf gaze did not [@nagasawa2015]. These
are small studies, and urine is a long way from the brain, but it is hard to dislike them.

## Where it comes from

Oxytocin is made in the *hypothalamus*, a small patch under the thalamus that minds the body’s housekeeping. It reaches
the blood by way of the pituitary gland. Midwives know it for labour and for milk. It also works as a messenger inside
the brain and spinal cord. You will sometimes read that it comes from the thalamus itself. That is one floor too high.

## Does it turn pain down?

In animals, mostly yes. A review in 2014 found that oxytocin raised pain tolerance in 29 of 33 animal studies. The human
work was thinner, though it leaned the same way [@rash2014].

Since this nugget was first told, the human trials have been pooled, and the news is cooler. The sum in 2023 came to
three trials and 95 people, and *given* oxytocin was not clearly better than placebo [@mekhael2023]. Single studies in
back pain, abdominal pain and migraine looked kinder. So the honest line today is: promising in rats, unproven in us.

Nor is it a cuddle in a bottle. In mice that had been bullied by another mouse, oxytocin receptors in one small part of
the brain made fear stronger [@guzman2013]. Company, it seems, depends on the company.

## On Monday

Leave the nasal sprays in the catalogue. What remains is modest and free.

Ask who is at home, who came along today, and whether there is a dog. Sit down before you start. Look up from the screen
while the person is talking. Nobody has shown that any of this eases pain *by way of* oxytocin, and you need not claim
it. It is decent care under every theory.

And when somebody says they hurt less among friends, or more among certain relatives, write it down. It is an
observation about a nervous system, made by the person with the best view of it.
`),
  tellIt: prose(`
There’s a hormone called oxytocin. Your brain makes it. You may know it from birth and breastfeeding, but all of us have
it, men too. It seems to rise when we feel close to someone. Even a long look from your own dog may do it. In animals,
it helps to turn pain down. In people, we don’t know yet, so please don’t let anyone sell you a spray. But here is what
I take from it. When you hurt, being with others is not a luxury. Who could you spend half an hour with this week? It
might be a friend, a neighbour, or a dog at the park. It won’t fix things on its own. I’d just like it to be on the
list, next to the walking and the sleep.
`),
  forPatients: true,
  seeDoctor:
    'See a doctor if pain is keeping you from the people you care about or a low mood has lasted more than two weeks; if you have thoughts of harming yourself, get help now (in Australia, Lifeline answers day and night on 13 11 14).',
  picture: {
    alt: 'Ink drawing of a nerve cell grown for nugget 8, its branches reaching out and one golden signal along it',
  },
  products: ['explain-pain'],
  courses: ['explain-pain'],
}
