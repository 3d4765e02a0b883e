import { expect, type Locator, test } from '@playwright/test'
import { addProduct, enhanced, open } from './steps'

type Act = 'click' | 'change to 3' | 'change to 4' | 'leave'

/** How much was sent in the end, where nothing is painted and no answer comes. */
const sentAfter = (element: Locator, ...acts: Act[]) =>
  element.evaluate(async (element: HTMLElement, acts) => {
    window.requestAnimationFrame = () => 0
    const sent: string[] = []
    window.fetch = (_, { body } = {}) => {
      sent.push(String((body as FormData).get('quantity')))
      return new Promise(() => {})
    }
    for (const act of acts) {
      if (act === 'click') element.click()
      else if (act === 'leave') window.dispatchEvent(new Event('pagehide'))
      else {
        Object.assign(element, { value: act.slice(-1) })
        element.dispatchEvent(new Event('change', { bubbles: true }))
      }
      // All that is done before anything else happens.
      for (let turns = 0; turns < 50; turns++) await null
    }
    return sent
  }, acts)

test('a number that was changed is sent without waiting for a paint; the next waits for it', async ({ page }) => {
  await addProduct(page, 'explain-pain-handbook', { quantity: 2 })
  await enhanced(page)
  const field = page.getByLabel('Quantity', { exact: true })
  expect(await sentAfter(field, 'change to 3', 'change to 4')).toEqual(['3'])
})

test('who changes a number twice and leaves before the first is answered has sent both', async ({ page }) => {
  await addProduct(page, 'explain-pain-handbook', { quantity: 2 })
  await enhanced(page)
  const field = page.getByLabel('Quantity', { exact: true })
  expect(await sentAfter(field, 'change to 3', 'change to 4', 'leave')).toEqual(['3', '4'])
})

test('who presses the button of a number that was changed has sent it once, though it is answered before the next paint', async ({
  page,
}) => {
  await addProduct(page, 'explain-pain-handbook', { quantity: 2 })
  await enhanced(page)
  const field = page.getByLabel('Quantity', { exact: true })
  const sent = await field.evaluate(async (element: HTMLInputElement) => {
    const later: (() => void)[] = []
    window.requestAnimationFrame = () => 0
    window.setTimeout = ((then: () => void) => later.push(then)) as never
    let sent = 0
    const answer = { ok: true, text: async () => document.documentElement.outerHTML, json: async () => ({ count: 3 }) }
    window.fetch = async (_, { method } = {}) => {
      if (method === 'POST') sent++
      return answer as Response
    }
    const button = element.form?.querySelector('button')
    element.value = '3'
    element.dispatchEvent(new Event('change', { bubbles: true }))
    button?.click()
    for (let turns = 0; turns < 50; turns++) await null
    for (const then of later) then()
    for (let turns = 0; turns < 50; turns++) await null
    return [sent, element.isConnected]
  })
  expect(sent, 'once, and the answer has come').toEqual([1, false])
})

test('who presses and leaves before the next paint has sent it', async ({ page }) => {
  await open(page, '/shop/explain-pain-handbook')
  const button = page.getByRole('button', { name: 'Add to cart' })
  expect(await sentAfter(button, 'click', 'leave')).toEqual(['1'])
})
