import type { Staff } from '@/lib/accounts/rights'
import { config } from '@/lib/config'
import { type FirstStepKey, listFirstSteps } from '@/lib/first-steps/queries'
import type { World } from '@/lib/world/world'
import { Part } from './shell'

const STEPS: Record<FirstStepKey, { href: string; title: string; why: string }> = {
  settings: {
    href: '/admin/settings',
    title: 'Say who you are',
    why: 'The ABN and an address for questions: invoices need them.',
  },
  'second-factor': {
    href: '/admin/you',
    title: 'Set up your second factor',
    why: 'So that your mail alone opens nothing here.',
  },
  mail: { href: '/admin/health#outside', title: 'Send yourself a trial mail', why: 'Every order link goes by mail.' },
  payments: {
    href: '/admin/health#outside',
    title: 'Connect Stripe',
    why: 'The key stands in the configuration; the README says how.',
  },
  product: {
    href: '/admin/products',
    title: 'Make the first product',
    why: 'A book, a tool, an e-book; a draft until you publish it.',
  },
  freight: {
    href: '/admin/prices',
    title: 'Say what freight costs',
    why: 'Without it nothing that weighs anything can be ordered.',
  },
  nugget: { href: '/admin/nuggets', title: 'Write the first nugget', why: 'It brings the readers.' },
  date: { href: '/admin/courses', title: 'Make a course and its first date', why: 'Only if you teach.' },
}

/** What to do first, for an owner whose shop is not ready yet; nothing once all of it is done. */
export async function FirstSteps({ world, staff }: { world: World; staff: Staff }) {
  if (staff.role !== 'owner') return null
  const steps = await listFirstSteps(world.db, staff.userId, config().stripe !== null)
  const left = steps.filter(({ isDone }) => !isDone)
  if (left.length === 0) return null
  return (
    <Part title="Before the shop opens" id="first-steps">
      <p>
        {steps.length - left.length} of {steps.length} are done.
      </p>
      <ol className="story first-steps">
        {left.map(({ key }) => {
          const { href, title, why } = STEPS[key]
          return (
            <li key={key}>
              <a href={href}>{title}</a> <span>{why}</span>
            </li>
          )
        })}
      </ol>
    </Part>
  )
}
