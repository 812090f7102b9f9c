// A whole meeting on six phones without internet: joining by code, a late arrival that makes enough people, lost
// connections, an interest, a vote by telephone, a tie, two who take notes, and approved minutes that print.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { dataFolder, propose, run, withDemo } from './meeting_support.mjs';
import { openBrowser, openVisit } from './support.mjs';
import { home, languages } from './words.mjs';

const holders = ['Rosa Delgado', 'Denise Ward', 'Maya Lindqvist', 'Danny Reyes', 'Ellen Voss', 'Yolanda Cruz'];
const late = 'Tom Akers';
const day = '2031-05-15';
const phoneSize = { viewport: { width: 390, height: 844 } };
const notes = '[data-part="notes"] textarea';

let browser;
let folder;
let room;
// Who else is here, and the voice that votes by telephone: whoever speaks for a voice in the example.
let alsoHere;
let byTelephone;

before(async () => {
  browser = await openBrowser();
  folder = await dataFolder();
  await withDemo(browser, folder.data, prepare);
  room = await run(['meeting', '--lan', '--data', folder.data, '--listen', '0.0.0.0:0', '--meeting', day], {
    address: /is running at (http:\/\/[^\s/]+)/,
    code: /type the code (\w{6})/,
    link: /\s(http:\/\/localhost:\S+\/sign-in\/\S+)/,
    end: /(Stop with)/,
  });
});

after(async () => {
  await browser?.close();
  await room?.stop();
  folder?.remove();
});

/** The meeting with two questions, called before anybody comes. */
async function prepare(send) {
  const voices = (await send.ask('/voices')).items;
  const person = (name) => voices.find((voice) => voice.representative === name)?.representative_id;
  const free = voices.filter((voice) => voice.representative && ![...holders, late].includes(voice.representative)
    && voice.class === 'voting' && voice.name !== 'Elk Ridge Pharmacy');
  alsoHere = free.slice(0, 6).map((voice) => voice.representative);
  byTelephone = free[6].name;
  const first = await propose(send, 'Open the library on Sundays', 'We ask the library to open on Sundays from 1 to 5 pm.');
  const again = await propose(send, 'Open the library on Sundays in winter', 'We ask the library to open on Sundays from November to March.');
  await send.form('/meetings/add', {
    title: 'Evening meeting', day, time: '17:30', minutes: '60', place: 'Elk Ridge Library',
    chair_id: person('Denise Ward'), notes_by_id: person('Yolanda Cruz'),
  });
  for (const proposal of [first, again]) await send.form(`/meetings/${day}/agenda`, { proposal_id: proposal, minutes: '20' });
}

test('a whole meeting is played on six phones and ends in approved minutes that print', async () => {
  const laptop = await openLaptop();
  const phones = await Promise.all(holders.map(() => openPhone()));
  for (const [index, phone] of phones.entries()) await join(laptop, phone, holders[index]);
  const [rosa, denise, maya, danny, ellen, yolanda] = phones;

  await enoughPeople(laptop, phones, rosa);
  await twoTakeNotes(laptop, yolanda);
  await tie(laptop, { rosa, denise, maya, danny, ellen, yolanda, phones });
  await secondQuestion(laptop, phones);
  await promise(laptop, danny);
  await end(laptop, rosa);
});

async function openLaptop() {
  // Whoever runs the meeting sits at the computer itself.
  const visit = await openVisit(browser, { address: new URL(room.found.link).origin }, languages[0]);
  const page = await visit.newPage();
  await page.goto(room.found.link);
  await page.getByRole('main').getByRole('button').click();
  await page.getByRole('button', { name: 'Begin the meeting' }).click();
  await page.getByText('In progress').waitFor();
  return page;
}

async function openPhone() {
  const visit = await openVisit(browser, { address: room.found.address }, languages[0], phoneSize);
  return visit.newPage();
}

/** Only the address is typed, then the code; who it is, is said at the table. */
async function join(laptop, phone, name) {
  await phone.goto('/');
  await phone.getByLabel('Code to join').fill(room.found.code.toLowerCase());
  await phone.getByRole('button', { name: 'Go on' }).click();
  const menu = phone.getByLabel('Your name');
  const choices = await menu.locator('option').allTextContents();
  await menu.selectOption({ label: choices.find((choice) => choice.startsWith(name)) });
  await phone.getByRole('button', { name: 'Ask to join' }).click();
  const number = (await phone.locator('.code-big').textContent()).trim();
  const asks = laptop.locator('[data-part="joining"] li', { hasText: name });
  await asks.getByText(`number ${number}`).waitFor();
  await asks.getByRole('button', { name: 'It is them' }).click();
  await phone.waitForURL((url) => url.pathname === `${home}/meetings/${day}`);
  await phone.getByText(`This phone joined the meeting for ${name.replace('Dr. ', '')}`).waitFor();
  // Nothing but the meeting is there for a phone: other addresses lead back to the door.
  if (!/\/\/127\./.test(room.found.address)) {
    const elsewhere = await phone.request.get(`${home}/people`);
    assert.match(elsewhere.url(), /\/join$/);
  }
}

const enough = (page) => page.locator('[data-part="attendance"]').getByText('Enough to decide');
const notEnough = (page) => page.locator('[data-part="attendance"]').getByText('Not enough yet');

/** Six phones and six others are twelve of the thirteen voices that are needed; somebody comes late. */
async function enoughPeople(laptop, phones, offline) {
  await laptop.goto(`${home}/meetings/${day}/attendance`);
  for (const name of alsoHere) {
    const strip = laptop.getByRole('form', { name: `Attendance of ${name}` }).or(laptop.locator(`form[aria-label="Attendance of ${name}"]`)).first();
    await strip.getByRole('button', { name: 'Here' }).click();
    await laptop.locator(`form[aria-label="Attendance of ${name}"] button[value="here"][aria-pressed="true"]`).waitFor();
  }
  for (const phone of phones) {
    const iAmHere = phone.getByRole('button', { name: 'I am here' });
    if (phone === offline) await loseSignal(phone);
    await iAmHere.click();
    if (phone === offline) {
      await phone.locator('[data-waiting]').getByText('I am here').waitFor();
      await findSignal(phone);
      await phone.locator('[data-waiting]').waitFor({ state: 'hidden' });
    }
  }
  for (const page of phones) await page.locator('[data-part="attendance"] .big', { hasText: /^12$/ }).waitFor();
  for (const page of phones) await notEnough(page).waitFor();
  await laptop.locator(`form[aria-label="Attendance of ${late}"]`).getByRole('button', { name: 'Here' }).click();
  for (const page of phones) await enough(page).waitFor();
  await laptop.goto(`${home}/meetings/${day}`);
  await enough(laptop).waitFor();
}

async function loseSignal(page) {
  await page.context().setOffline(true);
}

async function findSignal(page) {
  await page.context().setOffline(false);
}

async function twoTakeNotes(laptop, yolanda) {
  await laptop.locator(notes).fill('Rosa: my shift ends on Sunday at noon.');
  await yolanda.locator(notes).fill('Danny: the heating is on anyway.');
  await laptop.locator('[data-part="notes"] button').click();
  await yolanda.locator('[data-part="notes"] button').click();
  for (const page of [laptop, yolanda]) {
    await page.waitForFunction((field) => {
      const words = document.querySelector(field).value;
      return words.includes('my shift ends') && words.includes('the heating is on');
    }, notes);
  }
}

const vote = (phone, answer) => phone.locator('.own-vote').getByRole('button', { name: answer, exact: true }).click();
const recorded = (page, words) => page.locator('[data-part="now"]').getByText(words).first().waitFor();

async function tie(laptop, { rosa, denise, maya, danny, ellen, yolanda, phones }) {
  await laptop.getByRole('button', { name: 'Open the vote' }).click();
  for (const phone of phones) await phone.locator('.own-vote').waitFor();

  await ellen.locator('summary', { hasText: 'Declare an interest' }).click();
  await ellen.getByLabel('Voice').selectOption({ label: 'Elk Ridge Pharmacy' });
  await ellen.getByLabel('What the interest is').fill('We would sell coffee there.');
  await ellen.getByRole('button', { name: 'Declare an interest' }).click();
  for (const page of [laptop, ...phones]) await recorded(page, 'Elk Ridge Pharmacy declared an interest: may speak, does not vote.');
  await ellen.locator('.own-vote').waitFor({ state: 'detached' });
  await laptop.getByRole('button', { name: /^Left the room/ }).click();

  await vote(rosa, 'Agree');
  await vote(denise, 'Agree');
  await vote(maya, 'Agree');
  await loseSignal(danny);
  await vote(danny, 'Disagree');
  await danny.locator('[data-waiting]').getByText('Disagree').waitFor();
  await findSignal(danny);
  await vote(yolanda, 'Abstain');
  await recorded(laptop, '5 of 12 recorded');

  // What is said aloud is tapped on the laptop, each tap for itself.
  await sayAloud(laptop, alsoHere.slice(0, 3), 'Agree');
  await sayAloud(laptop, [...alsoHere.slice(3), late], 'Disagree');
  await recorded(rosa, '12 of 12 recorded');
  await telephone(laptop, 'Disagree');
  for (const page of [laptop, ...phones]) await recorded(page, /6 agree/);
  await close(laptop);
  for (const page of [laptop, ...phones]) {
    await recorded(page, 'Tied');
    await recorded(page, 'it is talked about and voted on again');
    await recorded(page, 'Elk Ridge Pharmacy declared an interest, spoke, and left the room for the vote at');
  }
}

async function sayAloud(laptop, names, answer) {
  for (const name of names) {
    const row = laptop.locator('li.vote', { hasText: name }).first();
    const folded = laptop.locator('details:not([open])', { has: laptop.locator('li.vote', { hasText: name }) });
    if (await folded.count()) await folded.first().locator('summary').click();
    await row.getByRole('radio', { name: answer, exact: true }).click({ force: true });
    await laptop.waitForFunction(([who, said]) => [...document.querySelectorAll('li.vote')].some((one) => one.textContent.includes(who)
      && [...one.querySelectorAll('input[checked]')].some((radio) => radio.nextElementSibling.textContent === said)), [name, answer]);
  }
}

async function telephone(laptop, answer) {
  await laptop.getByRole('link', { name: 'Enter a vote by telephone or on paper' }).click();
  await laptop.getByLabel('Voice', { exact: true }).selectOption({ label: byTelephone });
  await laptop.getByLabel('By telephone').check();
  await laptop.getByLabel('Where it can be checked').fill('Call of 6:10 pm');
  await laptop.getByLabel(answer, { exact: true }).first().check();
  await laptop.getByRole('button', { name: 'Save this vote' }).click();
  await laptop.waitForLoadState();
  await laptop.goto(`${home}/meetings/${day}`);
}

async function close(laptop) {
  await laptop.getByRole('link', { name: 'Close the vote and say the result' }).click();
  await laptop.getByRole('button', { name: 'Close the vote and say the result' }).click();
  await laptop.waitForURL((url) => url.pathname === `${home}/meetings/${day}`);
}

/** By the rule it was talked about again; what came of it passes. */
async function secondQuestion(laptop, phones) {
  await laptop.getByRole('button', { name: 'Go to the next item' }).click();
  await laptop.getByRole('button', { name: 'Open the vote' }).click();
  for (const phone of phones) {
    await phone.getByText('Item 2 of 2').waitFor();
    await vote(phone, 'Agree');
    await phone.locator('.own-vote button[aria-pressed="true"]', { hasText: 'Agree' }).waitFor();
  }
  await sayAloud(laptop, [...alsoHere, late], 'Agree');
  await recorded(phones[0], '13 of 13 recorded');
  await close(laptop);
  for (const page of [laptop, ...phones]) await recorded(page, 'Passed');
}

async function promise(laptop, phone) {
  await phone.getByLabel('What', { exact: true }).fill('Ask the library board');
  await phone.getByLabel('By', { exact: true }).fill('2031-06-01');
  await phone.getByRole('button', { name: 'Add', exact: true }).click();
  await laptop.goto(`${home}/meetings/${day}/minutes`);
  await laptop.getByText('Ask the library board').waitFor();
}

async function end(laptop, phone) {
  await laptop.goto(`${home}/meetings/${day}`);
  await laptop.getByRole('button', { name: 'End the meeting' }).click();
  await laptop.getByText('What came of it').waitFor();
  const out = await phone.request.get(`${home}/meetings/${day}`);
  assert.doesNotMatch(await out.text(), /This phone joined the meeting/, 'the phones are out');

  await laptop.goto(`${home}/meetings/${day}/minutes`);
  await laptop.getByLabel('Approved on').fill('2031-06-19');
  await laptop.getByLabel('By whom, how').fill('by consent at the June meeting');
  await laptop.getByRole('button', { name: 'Approve the minutes' }).click();
  await laptop.getByText('by consent at the June meeting').waitFor();

  await laptop.emulateMedia({ media: 'print' });
  const printed = await laptop.locator('article.minutes').innerText();
  for (const words of [
    'Minutes: Evening meeting', 'Approved on June 19, 2031', 'Chair: Denise Ward', 'Notes: Yolanda Cruz', 'Enough people from',
    'my shift ends', 'the heating is on', 'Tied', 'Passed', 'Elk Ridge Pharmacy declared an interest, spoke, and left the room',
    'Ask the library board', late,
  ]) assert.ok(printed.includes(words), `${words} is not in the printed minutes:\n${printed}`);
  for (const unprinted of ['header.top', 'nav.nav', '.noprint']) {
    assert.equal(await laptop.locator(unprinted).locator('visible=true').count(), 0, `${unprinted} is printed`);
  }
  const pages = (await laptop.pdf({ format: 'Letter' })).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  assert.ok(pages <= 2, `the minutes of one evening take ${pages} pages`);
}
