import type { Check } from '@/lib/nuggets/rules/readiness'
import { checkWords } from '../words'

/** What is looked at before a release; what fails says where it is put right. */
export function Checks({ of, id }: { of: Check[]; id: string }) {
  return (
    <ul className="checks">
      {of.map((check) => {
        const { words, field } = checkWords(check)
        const kind = check.isMet ? 'met' : check.isNeeded ? 'missing' : 'advice'
        return (
          <li key={check.key} data-kind={kind}>
            <span className="check-state">{SAY[kind]}</span>{' '}
            {check.isMet ? words : <a href={`/admin/nuggets/${id}/${field}`}>{words}</a>}
          </li>
        )
      })}
    </ul>
  )
}

const SAY = { met: 'Done:', missing: 'Missing:', advice: 'Better:' }
