/** What is owed to keys: the board, its policies, what is put off, reminders, the calendar, and what a provider tells. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { fiberwiseKeys, fiberwiseLogin, startApi } from '../../electron/sandbox/server'
import { expect, test } from './support/app'
import { inDays, nameEnvironments, note, wisphubKey } from './support/debt-steps'
import { followNotification, notifications, wakeComputer, watchNotifications } from './support/notifications'
import { takePicture } from './support/pictures'
import { logIn } from './support/session-steps'
import { shareApp } from './support/shared-app'
import { addKey, chooseSetting, keyRow } from './support/window'

const shared = shareApp()
const { running } = shared

type Sandbox = Awaited<ReturnType<typeof startApi<'fiberwise'>>>
let sandbox: Sandbox

const page = (): Page => running().page
const part = (testId: string): Locator => page().getByTestId(testId)
const row = (label: string): Locator => part('debt-row').filter({ hasText: label })
const reason = (code: string): Locator => page().locator(`[data-testid=debt-reason][data-code=${code}]`)

const openBoard = async (): Promise<void> => {
  await part('nav-rotation').click()
  await part('rotation-debt').click()
  await expect(part('debt-panel')).toBeVisible()
}
const openRow = async (label: string): Promise<void> => {
  await row(label).click()
  await expect(part('debt-opened').getByRole('heading', { level: 2 })).toHaveText(label)
}

/** Without the notes at the edge of the window. */
const takeQuietPicture = async (name: string): Promise<void> => {
  await expect(page().getByRole('alert')).toHaveCount(0, { timeout: 35_000 })
  await takePicture(running(), name, '.')
}

test.beforeAll(async () => {
  sandbox = await startApi('fiberwise')
  await addKey(page(), wisphubKey('Billing nightly sync', 1))
  await addKey(page(), {
    ...{ label: 'Support desk', provider: 'Fiberwise', method: 'API key in UUID form, sent as api_…' },
    ...{ baseUrl: sandbox.origin, secret: fiberwiseKeys.uuid.key }
  })
  await addKey(page(), wisphubKey('Panel of the call centre', 2))
  await addKey(page(), wisphubKey('Well kept', 3))
  await nameEnvironments(page(), sandbox.origin)
  await note(page(), 'Panel of the call centre', {
    issuedOn: inDays(-131),
    owner: 'Ana Torres',
    expiresOn: inDays(300)
  })
  await note(page(), 'Well kept', { issuedOn: inDays(-10), owner: 'Luis Peña', expiresOn: inDays(300) })
})
test.afterAll(() => sandbox.close())

test('an unknown age is said to be unknown, and ranks as a risk', async () => {
  await openBoard()
  await expect(part('debt-row')).toHaveCount(4)
  await expect(row('Billing nightly sync')).toHaveAttribute('data-level', 'high')
  await expect(row('Billing nightly sync').locator('.debt-age')).toHaveText('unknown – here since today ')
  await expect(row('Billing nightly sync').locator('.debt-risk')).toHaveText('High')
  await expect(row('Panel of the call centre').locator('.debt-age')).toHaveText('131 days of 90')
  // The well kept one comes last, for all that nobody knows of it is its use.
  await expect(part('debt-row').last()).toContainText('Well kept')
  await expect(part('debt-count-high')).toHaveText('3 high')
  await expect(part('debt-count-unknown-age')).toHaveText('2 of unknown age')
  await expect(part('debt-status')).toContainText('1 key over its age or end')

  await openRow('Billing nightly sync')
  await expect(reason('age_unknown')).toContainText('It counts as one that is.')
  await expect(reason('no_owner')).toContainText('Note an owner in the vault.')
  await expect(part('debt-facts')).toContainText('WispHub Net does not tell when a key was made or last used.')
  await takeQuietPicture('debt-key')
  await page().keyboard.press('Escape')
})

test('the age that is allowed is changed, refused at its field where it is none, and kept', async () => {
  await openBoard()
  await openRow('Panel of the call centre')
  await expect(reason('overdue')).toContainText('41 days over its age')
  await part('debt-policy').click()
  await part('policy-days').fill('0')
  await part('policy-submit').click()
  await expect(part('policy-dialog')).toContainText('A whole number of days from 1 to 3,650.')
  await part('policy-365').click()
  await expect(part('policy-outlook')).toContainText('Then it is due on')
  await part('policy-submit').click()
  await expect(part('policy-submit')).toHaveCount(0)
  await expect(reason('overdue')).toHaveCount(0)
  await expect(row('Panel of the call centre').locator('.debt-age')).toHaveText('131 days of 365')
  await expect(part('debt-status')).toHaveCount(0)
  await part('debt-policy').click()
  await part('policy-90').click()
  await part('policy-submit').click()
  await expect(reason('overdue')).toBeVisible()
  await part('debt-close').click()
})

test('a key is put off with a reason until a day, and counted again', async () => {
  await openBoard()
  await openRow('Panel of the call centre')
  await part('debt-snooze').click()
  await part('snooze-submit').click()
  await expect(part('snooze-dialog')).toContainText('Choose a day.')
  await part('snooze-until').fill(inDays(0))
  await part('snooze-reason').fill('ok')
  await part('snooze-submit').click()
  await expect(part('snooze-dialog')).toContainText('at least three letters')
  await part('snooze-reason').fill('The provider moves to another building.')
  await part('snooze-submit').click()
  await expect(part('snooze-dialog')).toContainText('Choose a day that is still ahead.')
  await expect(part('snooze-until')).toBeFocused()
  await part('snooze-until').fill(inDays(181))
  await part('snooze-submit').click()
  await expect(part('snooze-dialog')).toContainText('At most 180 days')
  await takeQuietPicture('debt-snooze')
  await part('snooze-30').click()
  await part('snooze-submit').click()
  await expect(part('snooze-submit')).toHaveCount(0)
  await expect(part('debt-snoozed')).toContainText('The provider moves to another building.')
  await part('debt-close').click()
  await expect(part('debt-row').last()).toContainText('Panel of the call centre')
  await expect(part('debt-count-asleep')).toHaveText('1 put off')
  await expect(part('debt-status')).toHaveCount(0)
  await page().getByRole('switch', { name: 'Show put off' }).click()
  await expect(row('Panel of the call centre')).toHaveCount(0)
  await expect(part('debt-shown')).toHaveText('3 of 4 keys')
  await page().getByRole('switch', { name: 'Show put off' }).click()
  await openRow('Panel of the call centre')
  await part('debt-wake').click()
  await expect(part('debt-snooze')).toBeVisible()
  await expect(part('debt-count-asleep')).toHaveCount(0)
  await part('debt-close').click()
})

test('words and choices narrow the list, and columns sort it', async () => {
  await openBoard()
  await part('debt-search').fill('luis')
  await expect(part('debt-row')).toHaveCount(1)
  await expect(row('Well kept')).toBeVisible()
  await part('debt-search').fill('nothing like this')
  await expect(part('debt-no-match')).toBeVisible()
  await part('debt-clear-filter').click()
  await expect(part('debt-row')).toHaveCount(4)
  await part('debt-count-unknown-age').click()
  await expect(part('debt-row')).toHaveCount(2)
  await part('debt-search').fill('nobody')
  await part('debt-clear-filter').click()
  await part('debt-sort-label').click()
  await expect(part('debt-row').first()).toContainText('Billing nightly sync')
  await part('debt-sort-label').click()
  await expect(part('debt-row').first()).toContainText('Well kept')
  await expect(page().getByRole('columnheader', { name: 'Key' })).toHaveAttribute('aria-sort', 'descending')
  await part('debt-sort-risk').click()
})

test('the calendar file has the days of the chosen keys', async () => {
  await openBoard()
  const file = path.join(shared.home(), 'keys.ics')
  await running().app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await row('Panel of the call centre').getByTestId('debt-choose').check()
  await part('debt-calendar-selected').click()
  await expect(part('live-region')).toContainText(file)
  const text = (await readFile(file, 'utf8')).replaceAll('\r\n ', '')
  const days = [...text.matchAll(/DTSTART;VALUE=DATE:(\d{8})/g)].map(([, day]) => day)
  expect(days.sort()).toEqual([inDays(-41), inDays(300)].map(day => day.replaceAll('-', '')))
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
  expect(text).toContain('SUMMARY:Replace key “Panel of the call centre”')
  expect(text).not.toContain('Well kept')
  await part('debt-select-none').click()
  await part('debt-more').click()
  await part('debt-calendar-all').click()
  await expect.poll(async () => (await readFile(file, 'utf8')).match(/BEGIN:VEVENT/g)?.length).toBe(4)
})

test('a provider that knows more is asked, with the session of its environment', async () => {
  await openBoard()
  await openRow('Support desk')
  await expect(reason('use_unknown')).toBeVisible()
  await part('debt-ask').click()
  await logIn(page(), fiberwiseLogin.email, fiberwiseLogin.password)
  await expect(part('login-submit')).toHaveCount(0)
  await part('debt-ask').click()
  await expect(part('live-region')).toContainText('of its keys is in this vault')
  await expect(reason('use_unknown')).toHaveCount(0)
  await expect(reason('over_privileged')).toContainText('Scopes: read:all, write:all, admin, app:access')
  // It was made a month ago, as the provider says, and tried when it was added.
  await expect(row('Support desk').locator('.debt-age')).toHaveText('30 days of 90')
  await expect(row('Support desk').locator('.debt-used')).toHaveText('today')
  await expect(part('debt-facts')).toContainText('The provider was asked on')

  await openBoard()
  await part('debt-ask-all').click()
  await expect(part('debt-ask-place')).toHaveCount(1)
  await expect(part('debt-ask-place')).toContainText('Fiberwise · 1 key · last asked')
  const asked = sandbox.control.log().length
  await part('debt-ask-one').click()
  await expect.poll(() => sandbox.control.log().length).toBeGreaterThan(asked)
  await page().keyboard.press('Escape')
  await part('debt-close').click()
})

test('what ends soon is told by the system and in the window, and leads to the board', async () => {
  await watchNotifications(running())
  await note(page(), 'Well kept', { issuedOn: inDays(-10), owner: 'Luis Peña', expiresOn: inDays(1) })
  await part('nav-history').click()
  await wakeComputer(running())
  await expect.poll(() => notifications(running())).toHaveLength(1)
  expect((await notifications(running()))[0]?.body).toContain('“Well kept” expires tomorrow.')
  await followNotification(running())
  await expect(part('debt-panel')).toBeVisible()
  await expect(part('debt-reminders')).toContainText('“Well kept” ends tomorrow')
  await expect(row('Well kept')).toHaveAttribute('data-level', 'critical')
  await takeQuietPicture('debt-board')
  await page().getByRole('button', { name: 'Show what is owed to Well kept' }).click()
  await expect(part('debt-opened')).toContainText('Well kept')
  await page().getByRole('button', { name: 'Put the reminders away' }).click()
  await expect(part('debt-reminders')).toHaveCount(0)
  await part('debt-close').click()
})

test('without the word of the system the window still reminds', async () => {
  await part('open-settings').click()
  await page().getByRole('switch', { name: 'The system tells of keys that end or are due' }).click()
  await page().keyboard.press('Escape')
  await note(page(), 'Billing nightly sync', { issuedOn: inDays(-10), expiresOn: inDays(6) })
  await wakeComputer(running())
  await openBoard()
  await expect(part('debt-reminders')).toContainText('“Billing nightly sync” ends in 6 days')
  expect(await notifications(running())).toHaveLength(1)
})

test('the board is walked, chosen from and acted on with the keyboard alone', async () => {
  await openBoard()
  const table = page().getByRole('grid', { name: 'Keys by what is owed to them' })
  await part('debt-sort-owner').focus()
  await table.focus()
  await page().keyboard.press('Home')
  await page().keyboard.press(' ')
  await page().keyboard.press('Shift+ArrowDown')
  await expect(part('debt-selection')).toContainText('2 keys chosen')
  await page().keyboard.press('Control+a')
  await expect(part('debt-selection')).toContainText('4 keys chosen')
  await page().keyboard.press('Escape')
  await expect(part('debt-selection')).toHaveCount(0)
  await page().keyboard.press('End')
  await page().keyboard.press('Enter')
  await expect(part('debt-opened')).toBeVisible()
  await page().keyboard.press('ArrowUp')
  await expect(part('debt-opened').getByRole('heading', { level: 2 })).toHaveText(
    (await part('debt-row').nth(2).locator('.debt-name').textContent()) ?? ''
  )
  await page().keyboard.press('Escape')
  await expect(part('debt-opened')).toHaveCount(0)
  await expect(table).toBeFocused()
})

test('what is chosen goes to a worklist, one key to its rotation, and any to the vault', async () => {
  await openBoard()
  await row('Support desk').getByTestId('debt-choose').check()
  await row('Well kept').getByTestId('debt-choose').check()
  await part('debt-replace').click()
  await expect(page().getByRole('dialog')).toContainText('Support desk')
  await page().keyboard.press('Escape')
  await part('debt-select-none').click()
  await openRow('Support desk')
  await part('debt-rotate').click()
  await expect(page().getByRole('dialog')).toContainText('Support desk')
  await page().keyboard.press('Escape')
  await part('debt-open-key').click()
  await expect(part('credential-details').getByRole('heading', { level: 2 })).toHaveText('Support desk')
})

for (const look of ['Light', 'Dark']) {
  test(`axe finds nothing wrong: ${look}`, async () => {
    await chooseSetting(page(), 'theme', look)
    await openBoard()
    await openRow('Support desk')
    await expect(page().getByRole('alert')).toHaveCount(0, { timeout: 35_000 })
    const { violations } = await new AxeBuilder({ page: page() }).setLegacyMode().analyze()
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([])
    await part('debt-close').click()
  })
}

test('a key that ends is told at the start too', async () => {
  await note(page(), 'Panel of the call centre', { issuedOn: inDays(-131), owner: 'Ana Torres', expiresOn: inDays(-1) })
  await shared.restart()
  await expect(keyRow(page(), 'Well kept')).toBeVisible()
  await openBoard()
  await expect(part('debt-reminders')).toContainText('“Panel of the call centre” ended yesterday')
  await expect(row('Panel of the call centre')).toHaveAttribute('data-level', 'critical')
})
