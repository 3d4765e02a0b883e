const WORDS_A_MINUTE = 200

/** How long a story takes, in whole minutes; never none. */
export const readingMinutes = (story: string) => Math.max(1, Math.round(wordCount(story) / WORDS_A_MINUTE))

const wordCount = (story: string) => story.split(/\s+/).filter((word) => /\w/.test(word)).length
