import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openCommitNotes } from '../../src/journal/commit-notes.js';
import { serveLocalChain } from '../../src/localnet/index.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { type Home, newHome } from '../support/cli.js';
import { inProcess } from '../support/in-process.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

vi.setConfig({ testTimeout: 300_000 });

const home: Home = newHome();
const run = inProcess(home.env);
let served: ServedChain;
const btcli = (line: string) => run(`${line} --network ${served.url} --json`);

async function data(line: string, status = 0) {
  const done = await btcli(line);
  const said = done.status === status ? '' : `${done.stdout}${done.stderr}`;
  expect({ line, said }).toEqual({ line, said: '' });
  return done.json().data ?? {};
}

const advanceTo = (block: number) => served.chain.advance(block - served.chain.head().number);
const keep = (more: string, status?: number) =>
  data(`weights keep --wallet owner --netuid 2 --yes ${more}`, status);

beforeAll(async () => {
  served = await servedChain();
  await run('wallet create --wallet owner --no-password');
  await data('wallet faucet --wallet owner --amount 3000 --yes');
  await data('subnet create --wallet owner --subnet-name First --yes');
  await data('subnet start --wallet owner --netuid 2 --yes');
  // A neuron may commit a hundred blocks after its registration.
  await advanceTo(110);
}, 300_000);

afterAll(async () => {
  await served.close();
  home.remove();
});

describe('a keeper that a timer starts now and then', () => {
  const weights = '--mode hash --weights 0:1';

  it('shows what one approval would cover, and signs nothing', async () => {
    expect(await keep(`${weights} --once --dry-run`)).toMatchObject({
      ...{ status: 'planned', mode: 'hash', mostCommits: 1, rateLimit: 100 },
      ...{ submitted: 0, events: [] },
    });
  });

  it('commits once however often it is started, reveals in time, and proves what counts', async () => {
    expect(await keep(`${weights} --once`)).toMatchObject({
      ...{ status: 'done', submitted: 1, revealed: 0, asIntended: false },
      waiting: [{ kind: 'hash', state: 'too-early', noted: true, reveal: { from: 360, to: 719 } }],
    });
    expect(await keep(`${weights} --once`)).toMatchObject({ submitted: 0, waiting: [{}] });
    await advanceTo(359);
    expect(await keep('--once')).toMatchObject({ submitted: 0, revealed: 1, waiting: [] });
    expect(await keep(`${weights} --until-revealed`)).toMatchObject({
      ...{ status: 'done', submitted: 0, asIntended: true, missed: 0, mismatches: 0 },
      events: [{ kind: 'proved', message: expect.stringContaining('as intended') }],
    });
  });

  it('waits for a node that is not up yet, as one that starts with the machine does', async () => {
    const gate = createServer((socket) => {
      socket.destroy();
      gate.close();
    });
    gate.listen(0, '127.0.0.1');
    await once(gate, 'listening');
    const { port } = gate.address() as AddressInfo;
    const line = `weights keep --wallet owner --netuid 2 --yes --network ws://127.0.0.1:${port}`;
    const keeping = run(`${line} --until-revealed`);
    await once(gate, 'close');
    const server = await serveLocalChain(served.chain, { port, onStop: () => {} });
    const { status, stderr } = await keeping;
    await server.close();
    expect(stderr).toContain('; connecting again');
    expect(status).toBe(0);
    const late = await run(`${line} --once --json`);
    expect({ status: late.status, code: late.json().error?.code }).toEqual({
      ...{ status: 6, code: 'unreachable' },
    });
  });

  it('tells of a window that went by while nothing ran, with status 7', async () => {
    expect(await keep('--mode hash --weights 0:1 --every 1 --once')).toMatchObject({
      submitted: 1,
    });
    await advanceTo(1_085);
    const told = await keep('--once', 7);
    expect(told).toMatchObject({ missed: 1, events: [{ kind: 'missed' }, { kind: 'proved' }] });
  });

  it('leaves alone what another keeper looks after', async () => {
    const { hotkey } = await keep('--dry-run');
    const notes = openCommitNotes(join(home.folder, '.local/state/btcli/commits'));
    const lock = notes.lock({
      genesis: served.chain.genesis.hash,
      hotkey: parseSs58(String(hotkey)),
      ...{ netuid: parseNetuid('2'), mechanism: 0 },
    });
    const { status, json } = await btcli('weights keep --wallet owner --netuid 2 --yes --once');
    lock.release();
    expect([status, json().error?.code]).toEqual([3, 'in-use']);
  });

  it('refuses to end in two ways, and to sign again and again unasked', async () => {
    const both = await btcli(
      'weights keep --wallet owner --netuid 2 --once --until-revealed --yes',
    );
    expect([both.status, both.json().error?.code]).toEqual([2, 'bad-input']);
    const unasked = await btcli('weights keep --wallet owner --netuid 2 --once');
    expect([unasked.status, unasked.json().error?.code]).toEqual([3, 'declined']);
  });
});
