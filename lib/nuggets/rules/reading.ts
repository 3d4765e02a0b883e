const WORDS_A_MINUTE = 200

/** How long a story takes, in whole minutes; never none. */
export const readingMinutes = (story: string) => Math.max(1, Math.round(wordCount(story) / WORDS_A_MINUTE))

const wordCount = (story: string) => story.split(/\s+/).filter((word) => /\w/.test(word)).length

/** Domain rule R11: said in a minute, by anybody to anybody. */
export const MOST_TO_TELL = 160
export const HARDEST_TO_TELL = 8
export const HARDEST_STORY = 12

/** Citation marks and headings are not read aloud, so they count for nothing. */
const spoken = (text: string) =>
  text
    .replace(/\s*\[@[^\]]+\]/g, '')
    .replace(/^#.*$/gm, '')
    .replace(/[*>]/g, '')

export const spokenWords = (text: string): string[] => spoken(text).match(/[\p{L}\d][\p{L}\d’'.-]*/gu) ?? []

/** Flesch–Kincaid: 0.39 words per sentence + 11.8 syllables per word − 15.59; 0 where nothing is said. */
export function readingGrade(text: string): number {
  const all = spokenWords(text)
  if (all.length === 0) return 0
  const sentences = spoken(text).match(/[.!?]+(?=[\s”)]|$)/g)?.length ?? 1
  const syllables = all.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (all.length / sentences) + 11.8 * (syllables / all.length) - 15.59
}

/** Groups of vowels and vowels that part (`vari-able`, `be-ing`), without a silent ending; a figure counts as two. */
function syllablesIn(word: string) {
  const letters = word.toLowerCase().replace(/[^\p{L}]/gu, '')
  if (letters === '') return 2
  const sounded = letters.replace(/(?<=[^laeiouy])e$|(?<=[^laeiouycsgxzh])es$|(?<=[^aeiouytd])ed$/, '')
  const groups = sounded.match(/[aeiouyäöü]+/g) ?? []
  const parted = sounded.match(/(?<![tscg])i[ao]|[aeiouy]ing|scien/g) ?? []
  return Math.max(1, groups.length + parted.length)
}
