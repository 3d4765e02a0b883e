type Props = { text: string; type?: 'application/ld+json' | 'speculationrules'; 'data-keep'?: '' }

/** A script of our own words that stands in the page. `<` is written otherwise, so that no text can end it. */
export const InlineScript = ({ text, ...attributes }: Props) => (
  <script {...attributes} dangerouslySetInnerHTML={{ __html: text.replaceAll('<', '\\u003c') }} />
)
