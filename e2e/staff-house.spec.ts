import { expect, type Page, test } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { addressOf, asStaff, findMail, signIn } from './steps'

test.describe.configure({ mode: 'serial' })

const colleague = () => addressOf('colleague', test.info().project.name)
const main = (page: Page) => page.getByRole('main')

/** What the app on a phone shows, `ahead` steps from now. */
const codeOf = (secret: string, ahead = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({
    timestamp: Date.now() + ahead * 30_000,
  })

test('a colleague is invited with a role, sees what belongs to it and nothing else, and is out with the next request', async ({
  page,
  browser,
}) => {
  await asStaff(page, 'owner@example.com')
  await page.goto('/admin/staff')
  await page.getByLabel('E-mail address').fill(colleague())
  await page.getByRole('form', { name: 'Invite somebody' }).getByLabel('Role').selectOption('editor')
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByRole('status')).toContainText('The invitation is on its way')
  await expect(main(page)).toContainText(colleague())

  const other = await (await browser.newContext()).newPage()
  expect((await findMail(page, colleague(), /invited to the staff/)).text).toContain('You look after the nuggets')
  await signIn(other, colleague())
  await other.goto('/admin')
  await expect(other.getByRole('navigation', { name: 'Staff pages' })).not.toContainText('Orders')
  await other.goto('/admin/staff')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('This page is not yours to look after')

  await page.goto('/admin/staff')
  await page.getByRole('combobox', { name: `Role of ${colleague()}` }).selectOption('packer')
  await page
    .getByRole('form', { name: `Role of ${colleague()}` })
    .getByRole('button', { name: 'Change' })
    .click()
  await expect(page.getByRole('status')).toContainText('The role is changed')
  await other.goto('/admin')
  await expect(other).toHaveURL(/\/sign-in/)
})

test('a second factor is set up, asked for at sign-in, and a recovery code lets in once; other sessions are ended', async ({
  page,
  browser,
}) => {
  await signIn(page, colleague())
  await page.goto('/admin/you')
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click()
  await expect(page.getByRole('img', { name: 'A code to scan with the authenticator app' })).toBeVisible()
  const secret = (await page.locator('.secret').textContent()) ?? ''
  await page.getByRole('textbox', { name: 'Code' }).fill('12 34')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('textbox', { name: 'Code' })).toHaveAccessibleDescription(/A code has six figures/)
  await page.getByRole('textbox', { name: 'Code' }).fill(codeOf(secret))
  await page.getByRole('button', { name: 'Confirm' }).click()
  const codes = page.getByRole('region', { name: 'Recovery codes' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  const recovery = (await codes.first().textContent()) ?? ''
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(codes).toHaveCount(0)

  const second = await (await browser.newContext()).newPage()
  await signIn(second, colleague())
  await second.goto('/admin/you')
  await expect(second).toHaveURL('/admin/prove?next=%2Fadmin%2Fyou')
  await second.getByRole('textbox', { name: 'Code' }).fill('000000')
  await second.getByRole('button', { name: 'Go on' }).click()
  await expect(second.getByRole('alert').first()).toContainText('not the code of now')
  await second.getByRole('textbox', { name: 'Code' }).fill(codeOf(secret, 1))
  await second.getByRole('button', { name: 'Go on' }).click()
  await expect(second).toHaveURL(/\/admin\/you$/)

  const third = await (await browser.newContext()).newPage()
  await signIn(third, colleague())
  await third.goto('/admin')
  await third.getByRole('textbox', { name: 'Code' }).fill('00000-00000')
  await third.getByRole('button', { name: 'Go on' }).click()
  await expect(third.getByRole('alert').first()).toContainText('none of the recovery codes that still count')
  await third.getByRole('textbox', { name: 'Code' }).fill(recovery.toUpperCase())
  await third.getByRole('button', { name: 'Go on' }).click()
  await expect(third.getByRole('status')).toContainText('That recovery code is used up')
  await expect(main(third)).toContainText('Recovery codes left: 9')
  await third.getByRole('button', { name: 'End all but this one' }).click()
  await expect(third.getByRole('status')).toContainText('Ended.')
  for (const ended of [page, second]) {
    await ended.goto('/admin/you')
    await expect(ended).toHaveURL(/\/sign-in\?next=%2Fadmin%2Fyou$/)
  }
})
