// Questions of several parts of the guide are answered in Spanish, on a phone's screen, by keyboard alone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';

import { openBrowser, openVisit, signIn, startDemo } from './support.mjs';
import { home } from './words.mjs';

const guide = `${home}/guide`;
/** No page of the guide has more stops than this before its button. */
const mostStops = 80;
const saveAndGoOn = 'Guardar y seguir';

let browser;
let demo;
let page;

before(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
  const visit = await openVisit(browser, demo, 'es', { viewport: { width: 390, height: 844 } });
  page = await visit.newPage();
  await signIn(page, demo, 'coordinator', 'es');
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

test('the overview fits a phone and names the best next step', async () => {
  await page.goto(guide);
  await page.getByRole('heading', { level: 1, name: 'Guía' }).waitFor();
  assert.equal(await page.locator('ol.steps > li').count(), 12);
  await page.getByText(/Mejor paso siguiente, cerca de \d+ minutos?/).waitFor();
  await fits();
});

test('an answer in words is kept and the next question comes', async () => {
  await page.goto(`${guide}/checkup/look`);
  await typeInto('Su respuesta', 'La coalición vecina mira este año.');
  await pressButton(saveAndGoOn);
  assert.match(page.url(), /\/guide\/checkup\/seven$/);
  await page.goto(`${guide}/checkup`);
  await page.getByRole('listitem').filter({ hasText: '¿Quién va a mirar' }).getByText('Respondida en palabras').waitFor();
});

test('a project written here is a project of the place', async () => {
  await page.goto(`${guide}/have/projects`);
  await typeInto(/^¿?Qué/, 'Huerto de la escuela');
  await pressButton(saveAndGoOn);
  await page.goto(`${home}/goals/what-we-have`);
  await page.getByText('Huerto de la escuela').first().waitFor();
});

test('what is wrong stays on the page with everything typed, and is put right', async () => {
  await page.goto(`${guide}/barriers/cost`);
  await chooseWithin(/^Su respuesta/, 'yes');
  await typeInto('Cómo se ve aquí', 'Quien trabaja de noche pierde el sueño');
  await typeInto('¿Qué vamos a intentar?', 'Una reunión al mes por la tarde');
  await pressButton(saveAndGoOn);
  const summary = page.getByRole('alert');
  await summary.waitFor();
  assert.equal(await summary.getByRole('link').count(), 2, 'who and when are missing');
  assert.equal(await page.getByLabel('¿Qué vamos a intentar?').inputValue(), 'Una reunión al mes por la tarde');
  await faultless();
  await reach(page.getByLabel('¿Quién lo hace?'));
  await page.keyboard.press('ArrowDown');
  await reach(page.getByLabel('¿Para cuándo?'));
  await page.keyboard.type('03012099');
  await pressButton(saveAndGoOn);
  assert.match(page.url(), /\/guide\/barriers$/);
  await page.goto(`${home}/goals/in-the-way`);
  await page.getByText('Quien trabaja de noche pierde el sueño').first().waitFor();
});

test('"we do not know" leaves the question open and says so', async () => {
  await page.goto(`${guide}/change/size`);
  await pressButton('No lo sabemos');
  await page.goto(`${guide}/change/size`);
  await page.locator('main .note', { hasText: 'No lo sabemos' }).waitFor();
  await faultless();
  await fits();
});

async function fits() {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
}

async function faultless() {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map((fault) => `${fault.id}: ${fault.nodes[0].html}`), []);
}

/** Press Tab until something has the focus. */
async function reach(locator) {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${locator} is not reached within ${mostStops} stops`);
}

async function typeInto(label, words) {
  await reach(page.getByRole('main').getByLabel(label).first());
  await page.keyboard.insertText(words);
}

async function chooseWithin(group, value) {
  const answers = page.getByRole('group', { name: group }).getByRole('radio');
  const chosen = await answers.evaluateAll((all) => all.findIndex((one) => one.checked));
  await reach(answers.nth(chosen < 0 ? 0 : chosen));
  await page.keyboard.press('Space');
  for (let step = 0; step < 4; step += 1) {
    if (await page.evaluate((wanted) => document.activeElement.value === wanted, value)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no answer ${value}`);
}

async function pressButton(name) {
  await reach(page.getByRole('button', { name, exact: true }));
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await loaded;
}
