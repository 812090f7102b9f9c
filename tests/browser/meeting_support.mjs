// One meeting of an existing data folder, served to phones as `commonweal meeting --lan` does.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { openVisit } from './support.mjs';
import { home, languages } from './words.mjs';

const isReadyWithin = 60_000;
const api = `/api/v1/coalitions${home}`;

/** Run the binary until it has said everything in `wanted`: `{ found, stop }`, each found as its first group. */
export async function run(words, wanted) {
  const binary = process.env.COMMONWEAL_BINARY;
  if (!binary) throw new Error('COMMONWEAL_BINARY names no program; `cargo xtask test --only browser` sets it');
  const server = spawn(binary, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const putAway = () => server.kill('SIGKILL');
  process.once('exit', putAway);
  const stop = async () => {
    process.removeListener('exit', putAway);
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    const impatience = setTimeout(putAway, 5_000);
    await ended;
    clearTimeout(impatience);
  };
  const found = await new Promise((resolve, reject) => {
    const said = [];
    const known = {};
    const fail = (reason) => reject(new Error(`${reason}. It said:\n${said.join('\n')}`));
    const impatience = setTimeout(() => fail('It did not get ready in time'), isReadyWithin);
    server.once('error', reject);
    server.once('exit', (code) => fail(`It ended with ${code}`));
    createInterface({ input: server.stderr }).on('line', (line) => said.push(line));
    createInterface({ input: server.stdout }).on('line', (line) => {
      said.push(line);
      for (const [name, pattern] of Object.entries(wanted)) known[name] ??= line.match(pattern)?.[1];
      if (Object.keys(wanted).every((name) => known[name])) {
        clearTimeout(impatience);
        resolve(known);
      }
    });
  }).catch(async (error) => {
    await stop();
    throw error;
  });
  return { found, stop };
}

export async function dataFolder() {
  const data = await mkdtemp(join(tmpdir(), 'commonweal-meeting-'));
  const remove = () => rmSync(data, { recursive: true, force: true });
  process.once('exit', remove);
  return { data, remove };
}

/** The example coalition in `data`, prepared by its coordinator over HTTP: what `prepare(send)` does with it. */
export async function withDemo(browser, data, prepare) {
  const demo = await run(['demo', '--data', data, '--listen', '127.0.0.1:0'], {
    address: /is running at (http:\/\/[^\s/]+)/,
    link: /^\s*coordinator\s+.*\s(http:\/\/\S+\/sign-in\/\S+)/,
  });
  const visit = await openVisit(browser, { address: demo.found.address }, languages[0]);
  try {
    const page = await visit.newPage();
    await page.goto(demo.found.link);
    await page.getByRole('main').getByRole('button').click();
    await page.waitForURL((url) => url.pathname === home);
    return await prepare(sender(visit));
  } finally {
    await visit.close();
    await demo.stop();
  }
}

/** Forms and questions of somebody who is signed in. */
function sender(visit) {
  return {
    /** Send a form and answer with the address it leads to. */
    async form(path, fields) {
      const answer = await visit.request.post(`${home}${path}`, { form: fields, maxRedirects: 0 });
      assert.equal(answer.status(), 303, `${path} answers ${answer.status()}: ${await answer.text()}`);
      return answer.headers().location;
    },
    async ask(path) {
      return (await visit.request.get(`${api}${path}`)).json();
    },
  };
}

/** A proposal that waits for its vote; its id. */
export async function propose(send, title, words) {
  const page = await send.form('/meetings/proposals/add', { title, words, matter: 'ordinary', method: 'threshold' });
  await send.form(`${page.slice(home.length)}/open`, {});
  return page.split('/').pop();
}
