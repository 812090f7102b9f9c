// Everything can be done with a keyboard, and a phone's menu needs no script.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openBrowser, openVisit, signIn, startDemo } from './support.mjs';
import { addPerson, goalForms, home, languages, peopleList, words } from './words.mjs';

const forms = 'main form[method="post" i]';
const errorSummary = 'main [role="alert"]';
/** No form of ours has more stops than this. */
const mostStops = 80;

let browser;
let demo;

before(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

// Nobody alike: a second person of nearly the same name is asked about before saving.
const newcomers = {
  en: ['Harriet Quimby', 'Osbert Fennimore', 'Luella Drakeford', 'Wendell Pickering'],
  es: ['Consuelo Arriaga', 'Facundo Belmonte', 'Ximena Goyeneche', 'Baltasar Urrutia'],
};

for (const language of languages) {
  const say = words[language];

  test(`the first stop skips to the content, ${language}`, async () => {
    const page = await openSignedIn(language);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), say.skipLink);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.tagName === 'MAIN');
    await page.context().close();
  });

  test(`each form for adding people is filled and sent by keyboard, ${language}`, async () => {
    const page = await openSignedIn(language);
    await page.goto(addPerson);
    const count = await page.locator(forms).count();
    assert.ok(count > 0, 'there is no form to add a person');
    for (let index = 0; index < count; index += 1) {
      await page.goto(addPerson);
      const answer = await fillAndSend(page, index, newcomers[language][index % 4]);
      assert.ok(answer.status() < 400, `form ${index + 1} was answered with ${answer.status()}`);
      assert.deepEqual(await page.locator(errorSummary).allInnerTexts(), [], `form ${index + 1} was refused`);
    }
    await page.goto(peopleList);
    await page.getByRole('main').getByText(newcomers[language][0]).first().waitFor();
    await page.context().close();
  });

  test(`a goal, an objective, a strategy, a cause and a condition are written by keyboard, ${language}`, async () => {
    const page = await openSignedIn(language);
    for (const form of goalForms) {
      await page.goto(form);
      const answer = await fillAndSend(page, 0, `Lockboxes ${language.toUpperCase()}`);
      assert.ok(answer.status() < 400, `${form} was answered with ${answer.status()}`);
      assert.deepEqual(await page.locator(errorSummary).allInnerTexts(), [], `${form} was refused`);
      await page.getByRole('heading', { level: 1, name: /Lockboxes/ }).waitFor();
    }
    await page.context().close();
  });

  test(`what is wrong gets the focus and leads to the fields, ${language}`, async () => {
    const page = await openSignedIn(language);
    await page.goto(addPerson);
    await page.locator(forms).first().getByRole('button', { name: say.save }).click();
    const summary = page.locator(errorSummary);
    await summary.waitFor();
    assert.ok(await summary.evaluate((element) => element === document.activeElement), 'the summary has no focus');
    assert.match(await page.title(), say.errorTitle);
    const links = await summary.getByRole('link').all();
    assert.ok(links.length > 0, 'the summary leads nowhere');
    for (const link of links) {
      const field = (await link.getAttribute('href')).slice(1);
      await link.press('Enter');
      await page.waitForFunction((id) => {
        const target = document.getElementById(id);
        return target?.matches('input, select, textarea') && target === document.activeElement;
      }, field);
    }
    await page.context().close();
  });

  test(`the menu on a phone needs no script, ${language}`, async () => {
    const page = await openSignedIn(language, { javaScriptEnabled: false });
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(home);
    const menu = page.getByRole('navigation', { name: say.mainMenu, exact: true });
    const toPeople = menu.getByRole('link', { name: say.people });
    await toPeople.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: say.openMenu, exact: true }).press('Enter');
    await toPeople.waitFor({ state: 'visible' });
    await page.getByRole('link', { name: say.closeMenu, exact: true }).press('Enter');
    await toPeople.waitFor({ state: 'hidden' });
    await page.context().close();
  });
}

async function openSignedIn(language, more) {
  const visit = await openVisit(browser, demo, language, more);
  const page = await visit.newPage();
  await signIn(page, demo, 'coordinator', language);
  return page;
}

/** Walk a form with Tab, answer what is asked, press its first button; returns the answer to the sent form. */
async function fillAndSend(page, index, name) {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    const field = await page.evaluate(focusedField, { forms, index });
    if (field?.type === 'submit') {
      const sent = page.waitForResponse((response) => response.request().method() === 'POST');
      const loaded = page.waitForEvent('load').catch(() => 'a form sent by script loads no page');
      await page.keyboard.press('Enter');
      const answer = await sent;
      if (answer.request().isNavigationRequest()) await loaded;
      return answer;
    }
    if (field) await answerByKeyboard(page, field, name);
  }
  throw new Error(`no button of form ${index + 1} is reached within ${mostStops} stops`);
}

/** Runs in the page: the field that has the focus, if it is in the form. */
function focusedField({ forms, index }) {
  const element = document.activeElement;
  const form = document.querySelectorAll(forms)[index];
  if (!form.contains(element) || !('type' in element)) return null;
  const group = element.name && form.querySelector(`input[name="${CSS.escape(element.name)}"]:checked`);
  return {
    type: element.type,
    empty: element.value === '',
    required: element.required || element.getAttribute('aria-required') === 'true',
    chosen: Boolean(group),
  };
}

async function answerByKeyboard(page, field, name) {
  const typed = {
    text: name,
    textarea: name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`,
    tel: '555 0142',
    number: '2',
    date: '03112026',
  }[field.type];
  if (typed && field.empty) await page.keyboard.type(typed);
  if (field.type === 'select-one' && field.empty) await page.keyboard.press('ArrowDown');
  if (field.type === 'radio' && !field.chosen) await page.keyboard.press('Space');
  if (field.type === 'checkbox' && field.required && !field.chosen) await page.keyboard.press('Space');
}
