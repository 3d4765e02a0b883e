/** What a page says of itself to machines. `<` is written otherwise, so that no text can end the script. */
export function JsonLd({ data }: { data: object }) {
  const text = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own, without a tag's beginning in it
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
