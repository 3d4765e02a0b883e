import { makeEpub } from './files/epub'
import { makePdf } from './files/pdf'
import { aboutTheSample, eBooks } from './texts/e-books'
import { nuggets } from './texts/nuggets/all'
import { sheets } from './texts/sheets'
import type { SeedWorld } from './world'

/** The files that buyers download, and the sheets that anybody may take. */
export async function seedFiles({ files, site }: Pick<SeedWorld, 'files' | 'site'>) {
  for (const { file, ...book } of eBooks)
    await files.write(
      'downloads',
      file,
      makeEpub({
        id: `urn:sample:${file}`,
        title: book.title,
        author: `The editors of ${site.name}`,
        chapters: [{ title: 'About this sample', markdown: aboutTheSample }, ...book.nuggets.map(chapterOf)],
      }),
    )
  for (const sheet of sheets) await files.write('media', sheet.file, makePdf(sheet))
}

function chapterOf(number: number) {
  const nugget = nuggets.find((each) => each.number === number)
  if (!nugget) throw new Error(`There is no nugget ${number}`)
  const { title, story, tellIt } = nugget
  return { title, markdown: `${story}\n\n## Tell it in a minute\n\n${tellIt}` }
}
