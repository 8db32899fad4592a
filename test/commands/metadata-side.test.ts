import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeSide, parseSide } from '../../src/commands/metadata/diff/side.js';
import type { Context } from '../../src/context.js';
import { inProcess } from '../support/in-process.js';

const runtime = { specVersion: 424 };
const ctx = {
  settings: { config: { file: { networks: { mine: {} } } } },
  chain: async () => ({ runtime: () => runtime }),
} as unknown as Context;

it('a network that was added is compared like one that is built in', async () => {
  for (const name of ['mine', 'finney']) {
    const told = await describeSide(parseSide(name), 'finney', ctx);
    expect(told).toEqual({ runtime, from: name });
  }
});

it('a word that is no network is refused, with the added ones among the choices', async () => {
  await expect(describeSide(parseSide('mien'), 'finney', ctx)).rejects.toMatchObject({
    code: 'bad-input',
    message: '"mien" is no block, network or file',
    hint: expect.stringContaining('mine'),
  });
});

it('both sides may be of the embedded chain, which is open but once', async () => {
  const home = mkdtempSync(join(tmpdir(), 'btcli-test-'));
  const btcli = inProcess({ HOME: home, BT_NETWORK: 'embedded' });
  const { status, stdout, json } = await btcli('metadata diff 0 embedded --json');
  expect(status, stdout).toBe(0);
  expect(json().data).toMatchObject({ changes: [] });
  rmSync(home, { recursive: true, force: true });
}, 30_000);
