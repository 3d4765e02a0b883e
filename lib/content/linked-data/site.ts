/** Where the shop is, and what it calls itself. */
export type Site = { url: string; name: string }

/** What schema.org calls a thing. */
export type Node = { '@type': string | string[] } & Record<string, unknown>

/** What a page says of itself to machines. */
export const graph = (...nodes: Node[]) => ({ '@context': 'https://schema.org', '@graph': nodes })

export const organisation = ({ url, name }: Site): Node => ({
  '@type': 'Organization',
  '@id': `${url}/#us`,
  name,
  url,
})

/** The same organisation, where it was named in full before. */
export const us = ({ url }: Site) => ({ '@id': `${url}/#us` })

/** `logo`: the address of the one that its owner has chosen. */
export function home(site: Site, logo = '/icon.svg') {
  const search = { '@type': 'EntryPoint', urlTemplate: `${site.url}/search?q={search_term_string}` }
  return graph(
    { ...organisation(site), logo: site.url + logo },
    {
      '@type': 'WebSite',
      name: site.name,
      url: site.url,
      publisher: us(site),
      potentialAction: {
        '@type': 'SearchAction',
        target: search,
        'query-input': 'required name=search_term_string',
      },
    },
  )
}

/** Where a page stands: the list it belongs to, then itself. */
export const breadcrumbs = ({ url }: Site, list: { path: string; title: string }, title: string): Node => ({
  '@type': 'BreadcrumbList',
  itemListElement: [
    { '@type': 'ListItem', position: 1, name: list.title, item: `${url}${list.path}` },
    { '@type': 'ListItem', position: 2, name: title },
  ],
})
