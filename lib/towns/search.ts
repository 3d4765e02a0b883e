import { type TownList, townsBeginning, townsNamed, townsSpeltLike } from './list'
import {
  decideTown,
  foldTown,
  isFarLarger,
  isMeant,
  kilometres,
  LONGEST_TOWN,
  type Town,
  type TownAnswer,
} from './rules'
import { slipsAllowed } from './spelling'

/** What somebody typed: a name alone, or with a state or a country after it. */
export function answerTown(towns: TownList, typed: string): TownAnswer {
  const words = foldTown(typed.slice(0, LONGEST_TOWN)).split(' ')
  for (let count = words.length; count > 0; count--) {
    const name = words.slice(0, count).join(' ')
    const rest = words.slice(count).join(' ')
    const meant = townsNamed(towns, name).filter((town) => isMeant(town, rest))
    if (meant.length > 0) return rest ? decideTown(meant) : answerName(towns, name, meant)
  }
  const alike = listAlike(towns, words.join(' '))
  return alike.length > 0 ? { kind: 'perhaps', towns: alike } : { kind: 'unknown' }
}

/** `Newcastle` may be the one upon Tyne, and `Sidney` may be a slip for a town that far more people look for. */
function answerName(towns: TownList, name: string, exact: Town[]): TownAnswer {
  const longer = townsBeginning(towns, `${name} `).filter((town) => town.thousands >= LARGE && isElsewhere(town, exact))
  const mistaken = townsSpeltLike(towns, name, Math.min(1, slipsAllowed(name.length)))
  const larger = mistaken.filter((town) => exact.every((other) => isFarLarger(town, other)))
  return larger.length > 0 ? { kind: 'which', towns: [...larger, ...exact] } : decideTown([...exact, ...longer])
}

const LARGE = 100
const SAME_TOWN = 40
const isElsewhere = (town: Town, others: Town[]) => others.every((other) => kilometres(town, other) > SAME_TOWN)

const SHORTEST_START = 3
const MOST_ALIKE = 6

/** Names that begin so, or else those with the fewest slips; the largest first. */
function listAlike(towns: TownList, name: string): Town[] {
  const begun = name.length < SHORTEST_START ? [] : townsBeginning(towns, name)
  const found = begun.length > 0 ? begun : townsSpeltLike(towns, name)
  return found.toSorted((a, b) => b.thousands - a.thousands).slice(0, MOST_ALIKE)
}
