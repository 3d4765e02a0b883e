import { expect, test } from 'vitest'
import { asDocument, asStaffPage } from './markup'

const css = (address: string) => `/* ${address} */`
const shape = (html: string) => asDocument(html, css)

test.each([
  '<script src="/_next/static/chunks/a.js" async=""></script>',
  '<script src="/_next/static/chunks/a.js" noModule=""></script>',
  '<script>self.__next_f.push([1,"</div><script>"])</script>',
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
  '<script id="_R_">(globalThis["TURBOPACK"] || []).push(1)</script>',
  '<script>requestAnimationFrame(function(){$RT=performance.now()});</script>',
  '<link rel="preload" as="script" href="/_next/static/chunks/a.js"/>',
  '<link rel="modulepreload" href="/_next/static/chunks/a.js"/>',
  '<link rel="preload" as="style" href="/_next/static/chunks/a.css"/>',
  '<!-- -->',
  '<!--$-->',
  '<meta name="shop-status" content="404"/>',
])('%s is nothing for a reader, and goes', (part) => expect(shape(`<p>a${part}b</p>`).html).toBe('<p>ab</p>'))

test.each([
  '<script src="/enhance.js?v=1" defer="" data-keep="true"></script>',
  '<script data-keep="true">later()</script>',
  '<script type="application/ld+json">{"@type":"Book","name":"<\\/script>"}</script>',
  '<script type="speculationrules">{"prefetch":[]}</script>',
  '<link rel="preload" href="/fonts/a.woff2" as="font" crossorigin="anonymous"/>',
  '<textarea><script src="/_next/a.js"></script></textarea>',
  '<p title="<script>">&lt;script src="/_next/a.js"&gt;</p>',
  '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
])('%s stays as it is, to the byte', (part) => expect(shape(`<div>${part}</div>`).html).toBe(`<div>${part}</div>`))

test.each([
  '<script src="https://elsewhere.example/a.js"></script>',
  '<script>alert(1)</script>',
  '<script type="module">import "/a.js"</script>',
  '<p style="color: plum">a</p>',
  '<button onclick="go()">a</button>',
  '<!--$?--><template id="B:0"></template>',
  '<div hidden="" id="S:0">late</div>',
  '<style>p { color: plum }</style>',
])('%s is nothing the front knows, and it says so', (part) =>
  expect(() => shape(`<p>${part}</p>`)).toThrow(/does not know/),
)

test('stylesheets move into the page in their order, where the first one stood, and the policy gets their hash', () => {
  const link = (name: string) =>
    `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`
  const { html, styles } = shape(`<head>${link('a')}<title>T</title>${link('b')}</head>`)
  expect(html).toBe(
    '<head><style>/* /_next/static/chunks/a.css *//* /_next/static/chunks/b.css */</style><title>T</title></head>',
  )
  expect(styles).toHaveLength(1)
})

test('the policy gets the hash of what runs in the page and of its speculation rules, not of what is only data', () => {
  expect(shape('<script data-keep="true">later()</script>').scripts).toHaveLength(1)
  const rules = '<script type="speculationrules">{}</script><script type="application/ld+json">{}</script>'
  expect(shape(rules).scripts).toEqual(["'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='"])
})

test('a page that names its own status is answered with it', () => {
  expect(shape('<meta name="shop-status" content="410"/>').status).toBe(410)
  expect(shape('<p>a</p>').status).toBeUndefined()
})

test('a staff page keeps its scripts, each named by hash', () => {
  const html = '<script src="/_next/a.js"></script><script>go()</script>'
  expect(asStaffPage(html)).toMatchObject({ html, scripts: [expect.stringMatching(/^'sha256-/)] })
})
