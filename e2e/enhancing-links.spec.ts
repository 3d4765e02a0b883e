import { expect, type Page, test } from '@playwright/test'

test('pages are fetched ahead where that is harmless, and never where a page is personal or does something', async ({
  page,
}) => {
  await page.goto('/shop')
  const rules = JSON.parse((await page.locator('script[type=speculationrules]').textContent()) ?? '')
  const [prefetch, prerender] = [rules.prefetch[0], rules.prerender[0]]
  expect([prefetch.eagerness, prerender.eagerness]).toEqual(['moderate', 'conservative'])

  const open = ['/', '/nuggets', '/nuggets/oxytocin', '/courses/explain-pain#dates', '/cartography']
  const details = ['/nuggets/oxytocin', '/shop/explain-pain', '/courses/explain-pain']
  const closed = [
    ...['/cart', '/checkout/review', '/orders/1', '/account', '/sign-in/link', '/downloads/x/file', '/admin'],
    ...['/api/cart', '/files/sheet.pdf', '/media/cover.svg', '/nuggets/feed.xml', '/shop?sort=title', '/search?q=pain'],
    ...['#content', 'https://elsewhere.example/'],
  ]
  expect(await meantBy(page, prefetch.where, [...open, ...closed])).toEqual(open)
  expect(await meantBy(page, prefetch.where, open, { rel: 'nofollow' })).toEqual([])
  expect(await meantBy(page, prefetch.where, open, { download: '' })).toEqual([])
  expect(await meantBy(page, prerender.where, [...details, '/shop', '/about', ...closed], {}, 'shelf')).toEqual(details)
  expect(await meantBy(page, prerender.where, details, {}, 'prose')).toEqual([])
})

type Where = {
  and?: Where[]
  or?: Where[]
  not?: Where
  href_matches?: string | string[]
  selector_matches?: string
}

/** Which of these links a rule means, as a browser reads it. */
function meantBy(page: Page, where: Where, links: string[], attributes: Record<string, string> = {}, list = 'plain') {
  return page.evaluate(
    ([where, links, attributes, list]) => {
      const isMeant = (link: HTMLAnchorElement, rule: Where): boolean => {
        if (rule.and) return rule.and.every((each) => isMeant(link, each))
        if (rule.or) return rule.or.some((each) => isMeant(link, each))
        if (rule.not) return !isMeant(link, rule.not)
        if (rule.selector_matches) return link.matches(rule.selector_matches)
        return [rule.href_matches ?? []]
          .flat()
          .some((pattern) => new URLPattern(pattern, location.href).test(link.href))
      }
      const around = Object.assign(document.createElement('p'), { className: list })
      document.body.append(around)
      return links.filter((href) => {
        const link = document.createElement('a')
        for (const [name, value] of Object.entries({ href, ...attributes })) link.setAttribute(name, value)
        around.append(link)
        return isMeant(link, where)
      })
    },
    [where, links, attributes, list] as const,
  )
}
