// A meeting is followed from several phones, survives a lost connection, and loses no word of two who write at once.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openBrowser, openVisit, signIn, startDemo } from './support.mjs';
import { home, languages } from './words.mjs';

const phoneCount = 6;
const notes = '[data-part="notes"] textarea';
const saveNotes = '[data-part="notes"] button';
const marked = (how) => `[data-part="attendance"] li:first-child button[value="${how}"][aria-pressed="true"]`;
const firstMark = (page, how) => page.locator(`[data-part="attendance"] button[value="${how}"]`).first();

let browser;
let demo;

before(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

test('six phones see a mark, a lost connection sends later, and two writers keep every word', async () => {
  const phones = [];
  while (phones.length < phoneCount) phones.push(await openPhone());
  const [first, second, third] = phones;

  await firstMark(first, 'away').click();
  for (const phone of phones) await phone.locator(marked('away')).waitFor();

  await first.context().setOffline(true);
  await firstMark(first, 'here').click();
  await first.locator('[data-waiting]').waitFor({ state: 'visible' });
  await first.context().setOffline(false);
  for (const phone of phones) await phone.locator(marked('here')).waitFor();
  await first.locator('[data-waiting]').waitFor({ state: 'hidden' });

  await second.locator(notes).fill('Danny told a story.');
  await third.locator(notes).fill('Ellen has an offer.');
  await second.locator(saveNotes).click();
  await first.waitForFunction((field) => document.querySelector(field).value.includes('Danny told'), notes);
  await third.locator(saveNotes).click();
  await first.waitForFunction((field) => document.querySelector(field).value.includes('Ellen has'), notes);
  assert.match(await first.locator(notes).inputValue(), /Danny told a story\.\nEllen has an offer\./);
  for (const phone of phones) await phone.context().close();
});

test('what happens while a weak signal delays the stream of a page is shown once it opens', async () => {
  const other = await openPhone();
  const slow = await openPhone();
  let goOn;
  const opening = new Promise((opens) => {
    const signal = new Promise((resolve) => (goOn = resolve));
    slow.route(/\/events\?/, async (route) => {
      opens();
      await signal;
      await route.continue();
    });
  });
  await slow.reload();
  await opening;
  const how = (await other.locator(marked('away')).count()) ? 'here' : 'away';
  await firstMark(other, how).click();
  await other.locator(marked(how)).waitFor();
  assert.equal(await slow.locator(marked(how)).count(), 0);
  goOn();
  await slow.locator(marked(how)).waitFor();
  await Promise.all([other.context().close(), slow.context().close()]);
});

/** A phone of its own that looks at the meeting that is under way: the first one in the list. */
async function openPhone() {
  const visit = await openVisit(browser, demo, languages[0], { viewport: { width: 390, height: 844 } });
  const page = await visit.newPage();
  await signIn(page, demo, 'coordinator', languages[0]);
  await page.goto(`${home}/meetings`);
  await page.locator('main table a').first().click();
  await page.locator(notes).waitFor();
  return page;
}
