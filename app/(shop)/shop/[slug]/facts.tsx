import type { ProductView } from '@/lib/catalogue/queries'
import { audienceWords } from '../words'

export function Facts({ product }: { product: ProductView }) {
  const { audience, publisher, year, pages, binding, variants } = product
  const facts = [
    ['For', audience === 'both' ? 'Clinicians and people in pain' : audienceWords[audience]],
    ['Publisher', publisher],
    ['Year', year],
    ['Pages', pages],
    ['Binding', binding],
    ...variants.map(({ name, isbn }) => [variants.length > 1 ? `ISBN, ${name}` : 'ISBN', isbn] as const),
    ['Weight', sayWeights(variants)],
  ] as const
  return (
    <section className="stack-close" aria-labelledby="facts">
      <h2 id="facts">Facts</h2>
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

function sayWeights(variants: ProductView['variants']): string | undefined {
  const grams = [...new Set(variants.flatMap(({ weight }) => (weight > 0 ? [weight] : [])))]
  return grams.length > 0 ? `${grams.map((each) => each.toLocaleString('en-AU')).join(' or ')} g` : undefined
}
