import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { connectOver } from '../../../src/chain/connect.js';
import { metadataCache } from '../../../src/chain/metadata-cache.js';
import { networks } from '../../../src/chain/networks.js';
import { dial } from '../../../src/chain/provider/line.js';
import { parseSs58 } from '../../../src/units/ss58.js';
import { type CountingServer, countingServer } from '../../support/counting-server.js';
import { tempFolder } from '../../support/temp-folder.js';

const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const GENESIS = 'chain_getBlockHash';
const isGenesis = (method: string, [number]: readonly unknown[]) =>
  method === GENESIS && number === 0;

/** Connects as a command does, by what the folder holds of earlier commands. */
async function connect({ url }: CountingServer, folder: string, mayUseKept = true) {
  const cache = metadataCache(folder);
  const line = dial({ network: 'here', url, genesis: undefined }, cache, mayUseKept);
  const chain = await connectOver(line, cache);
  onTestFinished(() => chain.close());
  return { chain, line };
}

/** A node that was connected to before. */
async function warm() {
  const [node, folder] = [await countingServer(), tempFolder()];
  const { chain } = await connect(node, folder);
  await chain.close();
  node.trips.reset();
  node.asked.length = 0;
  return { node, folder };
}

const answersFile = (folder: string) => {
  const name = readdirSync(join(folder, 'metadata')).find((each) => each.startsWith('answers-'));
  return join(folder, 'metadata', name ?? '');
};

describe('a command waits for the network as seldom as it can', () => {
  it('reads in four trips what it never read before', async () => {
    const node = await countingServer();
    const { chain } = await connect(node, tempFolder());
    await chain.balances([BOB], await chain.head());
    expect(node.trips.sequential()).toBeLessThanOrEqual(4);
  });

  it('asks who is there, and for the best block, in one trip, and reads at it in the next', async () => {
    const { node, folder } = await warm();
    // What loads in a moment elsewhere may take seconds on a machine that does much else.
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const { chain } = await connect(node, folder);
    const head = await chain.head();
    expect(node.trips.sequential()).toBe(1);
    expect(await chain.balances([BOB], head)).toHaveLength(1);
    expect(node.trips.sequential()).toBe(2);
    expect(node.asked).not.toContain('state_call');
  });

  it('takes the head of the moment, not the one of the beginning, when it asks again', async () => {
    const { node, folder } = await warm();
    const { chain } = await connect(node, folder);
    const first = await chain.head();
    await node.chain.advance(1);
    expect((await chain.head()).number).toBe(first.number + 1);
  });
});

describe('what a node said once is not believed until it says so again', () => {
  it.each<{ title: string; alter: CountingServer['alter'] }>([
    {
      title: 'another chain',
      alter: (method, params, truth) =>
        isGenesis(method, params) ? networks.finney.genesis : truth(),
    },
    {
      title: 'another runtime',
      alter: async (method, _params, truth) => {
        const answer = await truth();
        if (method !== 'state_getRuntimeVersion') return answer;
        return { ...(answer as object), specVersion: 999 };
      },
    },
  ])('gives no answer of $title, and forgets what was kept', async ({ alter }) => {
    const { node, folder } = await warm();
    node.alter = alter;
    const { chain, line } = await connect(node, folder);
    await expect(chain.head()).rejects.toMatchObject({ code: 'runtime-changed' });
    await expect(chain.nextNonce(BOB)).rejects.toMatchObject({ code: 'runtime-changed' });
    await expect(line.verified).rejects.toMatchObject({ code: 'runtime-changed' });
    expect(line.isOutdated()).toBe(true);
    expect(metadataCache(folder).readAnswers(node.url)).toBeUndefined();
  });

  it('shows nothing while the node keeps it waiting for who it is', async () => {
    const { node, folder } = await warm();
    let tell = () => {};
    const silence = new Promise<void>((resolve) => {
      tell = resolve;
    });
    node.alter = async (method, params, truth) => {
      if (isGenesis(method, params)) await silence;
      return truth();
    };
    const { chain } = await connect(node, folder);
    let shown = false;
    const head = chain.head().then((at) => {
      shown = true;
      return at;
    });
    while (!node.asked.includes('chain_getHeader')) await new Promise(setImmediate);
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    expect(shown).toBe(false);
    tell();
    expect((await head).number).toBe(0);
  });

  it('asks anew where what was kept is of another chain than the name promises', async () => {
    const { node, folder } = await warm();
    const cache = metadataCache(folder);
    const line = dial({ network: 'finney', ...networks.finney, url: node.url }, cache, true);
    await expect(connectOver(line, cache)).rejects.toMatchObject({ code: 'wrong-network' });
  });

  it('asks anew where the file was cut short or altered, and lets nobody else read it', async () => {
    const { node, folder } = await warm();
    const file = answersFile(folder);
    expect(statSync(file).mode & 0o077).toBe(0);
    const whole = readFileSync(file);
    for (const length of [0, 1, 31, 32, 33, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, length));
      expect(metadataCache(folder).readAnswers(node.url)).toBeUndefined();
    }
    const { chain } = await connect(node, folder);
    expect((await chain.head()).number).toBe(0);
  });
});
