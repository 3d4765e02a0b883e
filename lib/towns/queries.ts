import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { readTowns, type TownList, townsNamed } from './list'
import { foldTown, LONGEST_TOWN, type Town, type TownAnswer } from './rules'
import { answerTown } from './search'

/** Made by bin/make-towns.ts: one town a line, in the order of their folded names. */
const FILE = join(process.cwd(), 'lib', 'towns', 'towns.tsv.br')

let opened: Promise<TownList> | undefined

/** Read when somebody first asks, and kept: some eight megabytes. */
function openTowns(): Promise<TownList> {
  opened ??= readFile(FILE)
    .then(promisify(brotliDecompress))
    .then((text) => readTowns(text.toString()))
  return opened
}

export async function searchTown(typed: string): Promise<TownAnswer> {
  return answerTown(await openTowns(), typed)
}

/** By the name in an address: `newcastle-nsw-au`. Its first words are those of the town. */
export async function findTown(key: string): Promise<Town | undefined> {
  const towns = await openTowns()
  const words = foldTown(key.slice(0, 2 * LONGEST_TOWN)).split(' ')
  const names = words.map((_, count) => words.slice(0, count).join(' ')).reverse()
  return names.flatMap((name) => townsNamed(towns, name)).find((town) => town.key === key)
}

/** The town of that name in that country, the largest where there are several. */
export async function findTownOf(country: string, name: string): Promise<Town | undefined> {
  const there = townsNamed(await openTowns(), foldTown(name)).filter((town) => town.country === country)
  return there.toSorted((a, b) => b.thousands - a.thousands)[0]
}
