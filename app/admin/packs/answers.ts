import type { PackRefusal } from '@/lib/catalogue/rules/pack-form'
import { shelfRefusals } from '../_shelving/words'

type Refused<Kind extends PackRefusal['kind']> = Extract<PackRefusal, { kind: Kind }>

export const packWords = {
  ...shelfRefusals,
  empty: 'A pack holds at least one thing. Please give the SKU of its first part.',
  'no-such-part': ({ typed }: Refused<'no-such-part'>) => `Nothing that can be sold has the SKU ${typed}.`,
  twice: ({ typed }: Refused<'twice'>) => `${typed} is in this pack already. Please raise its quantity instead.`,
}
