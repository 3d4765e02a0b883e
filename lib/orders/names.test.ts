import { expect, test } from 'vitest'
import { aPack, aVariant } from '@/lib/pricing/examples.testing'
import { addressLines, namesOf } from './names'

const CLINIC = {
  ...{ name: 'Sample buyer', organisation: 'Sample clinic', street: '1 Sample Street', street2: 'Level 3' },
  ...{ city: 'Perth', state: 'WA', postcode: '6000', country: 'AU' },
}

test('an address leaves nothing out that the carrier needs, and has no empty lines', () => {
  expect(addressLines(CLINIC)).toEqual([
    ...['Sample buyer', 'Sample clinic', '1 Sample Street', 'Level 3', 'Perth WA 6000', 'Australia'],
  ])
  const abroad = { ...CLINIC, organisation: '', street2: '', state: '', postcode: '', city: 'Doha', country: 'QA' }
  expect(addressLines(abroad)).toEqual(['Sample buyer', '1 Sample Street', 'Doha', 'Qatar'])
})

test('two sets of the same cards in one pack are told apart', () => {
  const [hands, feet] = ['Hands', 'Feet'].map((name) => aVariant({ productTitle: 'Cards', name }))
  if (!hands || !feet) throw new Error('no cards')
  const parts = [hands, feet].map((variant) => ({ variant, quantity: 1 }))
  expect(namesOf({ kind: 'pack', pack: aPack({ parts }) }).detail).toBe('1 × Cards (Hands), 1 × Cards (Feet)')
})
