import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Home, newHome } from '../support/cli.js';
import { hasPseudoTerminal, inTerminal } from '../support/pseudo-terminal.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

vi.setConfig({ testTimeout: 120_000 });

const home: Home = newHome();
let served: ServedChain;
const nextBlock = () => served.ask('localnet_advance', 1);
const run = (line: string) => home.btcli(`${line} --network ${served.url}`);
type Data = Readonly<Record<string, unknown>>;

beforeAll(async () => {
  served = await servedChain();
  await served.ask('localnet_advance', 20);
}, 120_000);

afterAll(async () => {
  await served.close();
  home.remove();
});

describe('subnet list and show on the embedded chain', () => {
  it.skipIf(!hasPseudoTerminal)('draws the list again at each block', async () => {
    const session = inTerminal(home, `subnet list --live --network ${served.url}`);
    const [, drawn] = await session.until(/\[H\S*Subnets of .* at block (\d+)/);
    await nextBlock();
    const [, again] = await session.until(/\[H\S*Subnets of .* at block (\d+)/);
    expect(Number(again)).toBe(Number(drawn) + 1);
    session.signal('SIGINT');
    expect(await session.ended).toBe(0);
  });

  it('takes two blocks after --diff, as one word or as two', async () => {
    const told = async (words: string) =>
      (await run(`subnet show --netuid 1 --diff ${words} --json`)).json();
    const [two, one] = [await told('3 9'), await told('3..9')];
    expect(two.block?.number).toBe(9);
    expect(two.data).toMatchObject({ since: 3, changes: [] });
    expect(one.data).toEqual(two.data);
    expect((await run('subnet show --netuid 1 --diff 9 3')).status).toBe(2);
    expect((await run('subnet show --netuid 1 --diff 3 9 --at 4')).status).toBe(2);
  });

  it('agcli 3, btcli9-summary 31, btcli11 19: one document on stdout, unasked, of the block named', async () => {
    for (const line of ['subnet list', 'subnet show --netuid 1', 'subnet burn-cost']) {
      const { status, stdout, stderr } = await run(`${line} --at 4 --json`);
      expect([line, status, stderr]).toEqual([line, 0, '']);
      expect(JSON.parse(stdout)).toMatchObject({ block: { number: 4 }, data: {} });
    }
  });

  it('draws a curve for people, and gives points to programs and to --columns', async () => {
    const drawn = await run('subnet price --netuid 1 --blocks 10');
    expect(drawn.stdout).toMatch(/┤█+/);
    const points = await run('subnet price --netuid 1 --blocks 10 --samples 3 --format csv');
    expect(points.stdout.trimEnd().split('\n')).toHaveLength(4);
    const columns = await run(
      'subnet price --netuid 1 --blocks 10 --samples 3 --columns block,price --sort block:desc',
    );
    expect(columns.stdout).toMatch(/Block +Price/);
    expect(columns.stdout).not.toContain('┤');
  });

  it('btcli9-summary 12: a subnet that is not there ends in a status that is not 0', async () => {
    for (const line of ['subnet show --netuid 999', 'subnet price --netuid 999']) {
      const { status } = await run(`${line} --json`);
      expect([line, status]).toEqual([line, 2]);
    }
  });

  it('gives the changes, not the neurons, one a line where changes were asked for', async () => {
    const { status, stdout } = await run('subnet show --netuid 1 --diff 3 9 --format ndjson');
    expect([status, stdout]).toEqual([0, '']);
    const neurons = await run('subnet show --netuid 1 --format ndjson');
    expect(JSON.parse(neurons.stdout) as Data).toHaveProperty('uid', 0);
  });
});
