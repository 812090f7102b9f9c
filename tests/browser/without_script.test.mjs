// The whole way from signing in to a new name in the list, in a browser that runs no script.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openBrowser, openVisit, signIn, startDemo } from './support.mjs';
import { languages, peopleList, words } from './words.mjs';

let browser;
let demo;

before(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

for (const language of languages) {
  test(`a person is added without script, ${language}`, async () => {
    const say = words[language];
    const name = { en: 'Odalys Brandt', es: 'Yolanda Iturbe' }[language];
    const visit = await openVisit(browser, demo, language, { javaScriptEnabled: false });
    const page = await visit.newPage();
    await signIn(page, demo, 'coordinator', language);

    await page.getByRole('navigation', { name: say.mainMenu, exact: true }).getByRole('link', { name: say.people }).click();
    assert.equal(await page.getByRole('main').getByText(name).count(), 0, `${name} is in the list already`);
    await page.getByRole('main').getByRole('link', { name: say.addPerson }).first().click();
    await page.getByLabel(say.name).first().fill(name);
    await page.getByRole('main').getByRole('button', { name: say.save }).first().click();

    await page.goto(peopleList);
    await page.getByRole('main').getByText(name).first().waitFor();
    await visit.close();
  });
}
