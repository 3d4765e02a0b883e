export const title = 'About us'

export const summary =
  'Short stories from neuroscience, books, tools and courses on pain, and how the parts belong together.'

export const text = `
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

## About this shop

**This is a sample catalogue.** Titles and names are those of real works and belong to their owners. Most prices, all
weights, all course dates and all stock figures are samples.
`
