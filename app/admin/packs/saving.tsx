'use client'

import { useEffect, useRef, useState } from 'react'
import { format, minus, money, sum, times } from '@/lib/base/money'
import { rowsOf } from '@/lib/base/rows'
import { maybeDollars } from '@/lib/base/typed'

/** What the pack saves against its parts one by one, worked out while it is typed; `prices` are whole cents by SKU. */
export function Saving({ prices }: { prices: Record<string, number> }) {
  const box = useRef<HTMLOutputElement>(null)
  const [words, setWords] = useState('')
  useEffect(() => {
    const form = box.current?.form
    if (!form) return
    const work = () => setWords(sayOf(Object.fromEntries(new FormData(form)), prices))
    work()
    form.addEventListener('input', work)
    return () => form.removeEventListener('input', work)
  }, [prices])
  return (
    <output ref={box} className="notice" hidden={!words}>
      {words}
    </output>
  )
}

function sayOf(typed: Record<string, unknown>, prices: Record<string, number>): string {
  const parts = rowsOf(typed, 'parts').map(({ values }) => ({
    price: prices[String(values.sku).trim().toUpperCase()],
    quantity: Number(values.quantity),
  }))
  const isKnown = parts.every(({ price, quantity }) => price !== undefined && Number.isSafeInteger(quantity))
  if (parts.length === 0 || !isKnown) return ''
  const single = sum(parts.map(({ price = 0, quantity }) => times(money(price), quantity)))
  const price = maybeDollars('').safeParse(typed.price)
  if (!price.success || price.data === null) return `One by one its parts cost ${format(single)}.`
  const saves = minus(single, money(price.data))
  return saves.minor < 0
    ? `One by one its parts cost ${format(single)}: the pack would cost ${format(times(saves, -1))} more.`
    : `One by one its parts cost ${format(single)}: as a pack one saves ${format(saves)}.`
}
