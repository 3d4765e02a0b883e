import { InlineScript } from './inline-script'

/** What a page says of itself to machines. */
export const JsonLd = ({ data }: { data: object }) => (
  <InlineScript type="application/ld+json" text={JSON.stringify(data)} />
)
