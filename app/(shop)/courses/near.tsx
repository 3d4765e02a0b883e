import { Fragment } from 'react'
import { findTown, searchTown } from '@/lib/towns/queries'
import { LONGEST_TOWN, type Town, type TownAnswer, townLabel } from '@/lib/towns/rules'
import { type BoardWish, boardAddress } from './filters'
import '@/app/_ui/search.css'

export type Asked = Record<string, string | string[] | undefined>
/** What was typed or chosen, and the answer to it; without an answer nothing was asked. */
export type Near = { typed: string; answer?: TownAnswer }

/** What is typed counts before what was chosen: it is newer. A name in an address that has changed is read as if it were typed. */
export async function askNear({ town, near }: Asked): Promise<Near> {
  const typed = typeof town === 'string' ? town.trim().slice(0, LONGEST_TOWN) : ''
  if (typed) return { typed, answer: await searchTown(typed) }
  if (typeof near !== 'string' || near === '') return { typed: '' }
  const chosen = await findTown(near)
  if (chosen) return { typed: townLabel(chosen), answer: { kind: 'town', town: chosen, others: [] } }
  const words = near.replaceAll('-', ' ').slice(0, LONGEST_TOWN)
  return { typed: words, answer: await searchTown(words) }
}

type Props = { near: Near; wish: BoardWish }

/** A town to type, and what became of it. Other wishes go on. */
export function NearYou({ near: { typed, answer }, wish }: Props) {
  const { status, region, mode, month } = wish
  const others = { status: status === 'upcoming' ? undefined : status, region, mode, month }
  return (
    <search className="near stack-close">
      <form action="/courses" className="search">
        <label htmlFor="town">Your town, or one close to it</label>
        <input id="town" name="town" defaultValue={typed} maxLength={LONGEST_TOWN} autoComplete="address-level2" />
        {Object.entries(others).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <button type="submit" className="button">
          Near me
        </button>
      </form>
      {answer && <Answer answer={answer} typed={typed} wish={wish} />}
    </search>
  )
}

function Answer({ answer, typed, wish }: { answer: TownAnswer; typed: string; wish: BoardWish }) {
  switch (answer.kind) {
    case 'town':
      return (
        <>
          <p>
            The nearest first, as the crow flies from <strong>{townLabel(answer.town)}</strong>.{' '}
            <a href={boardAddress({ ...wish, near: undefined })}>Soonest first again</a>
          </p>
          <Others towns={answer.others} wish={wish} />
        </>
      )
    case 'which':
      return <Towns lead={`More than one town is called ${typed}. Which is yours?`} {...answer} wish={wish} />
    case 'perhaps':
      return <Towns lead={`We know no town called “${typed}”. Did you mean`} {...answer} wish={wish} />
    case 'unknown':
      return (
        <p>
          We know no town called “{typed}”. Please look at how it is spelt, or try a larger town close by. Until then,
          here is every date, soonest first.
        </p>
      )
  }
}

/** Those of the same name that hardly anybody means. */
function Others({ towns, wish }: { towns: Town[]; wish: BoardWish }) {
  if (towns.length === 0) return null
  return (
    <p className="quiet">
      {'Or did you mean '}
      {towns.map((town, at) => (
        <Fragment key={town.key}>
          {at > 0 && (at === towns.length - 1 ? ' or ' : '; ')}
          <a href={boardAddress({ ...wish, near: town.key })}>{townLabel(town)}</a>
        </Fragment>
      ))}
      ?
    </p>
  )
}

function Towns({ lead, towns, wish }: { lead: string; towns: Town[]; wish: BoardWish }) {
  return (
    <div>
      <p id="towns">{lead}</p>
      <ul className="towns" aria-labelledby="towns">
        {towns.map((town) => (
          <li key={town.key}>
            <a href={boardAddress({ ...wish, near: town.key })}>{townLabel(town)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The licence of the list asks for this line. */
export function TownsBy() {
  return (
    <>
      Distances are as the crow flies, to the nearest five or ten kilometres. Towns:{' '}
      <a href="https://www.geonames.org">GeoNames</a>,{' '}
      <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
        CC BY 4.0
      </a>
      .
    </>
  )
}
