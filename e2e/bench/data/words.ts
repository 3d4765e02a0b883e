import { type Chance, chanceFrom } from './chance'

const STARTS = 'ba be bi bo bu da de di do du fa fe fi ga go ha he hi jo ka ke ko la le li lo lu ma me mi mo mu'.split(
  ' ',
)
const MIDDLES = 'na ne ni no nu pa pe po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo wa we wi'.split(' ')
const ENDS = ['l', 'n', 'r', 's', 't', 'm', 'nd', 'rt', 'st', 'sh', 'ck', 'ng']

/** Words that nobody has written, none of them twice; the first is the most common. */
const VOCABULARY = makeVocabulary(4000)

function makeVocabulary(count: number): string[] {
  const chance = chanceFrom(17)
  const words = new Set<string>()
  while (words.size < count)
    words.add(
      chance.pick(STARTS) +
        (chance.next() < 0.6 ? chance.pick(MIDDLES) : '') +
        chance.pick(MIDDLES) +
        chance.pick(ENDS),
    )
  return [...words]
}

/** The n-th word comes about 1/n as often as the first, as in every language. */
export const word = (chance: Chance) =>
  VOCABULARY[Math.floor(VOCABULARY.length ** chance.next()) - 1] ?? VOCABULARY[0] ?? ''

export const words = (chance: Chance, count: number) => Array.from({ length: count }, () => word(chance))

export const sentence = (chance: Chance, count: number) => capital(`${words(chance, count).join(' ')}.`)

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Stands at that place of the list: 0 is the most common word. */
export const wordAt = (at: number) => VOCABULARY[at] ?? ''

/** A word of one document alone, as a name or an ISBN is: letters only, so that it can be searched like others. */
export const rareWord = (n: number) => `zq${[...String(n)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')}`
