import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { finish, type Home, newHome } from '../support/cli.js';
import { servedNode } from '../support/served-node.js';

/** The main job, as a hand would type it; `NET` stands for the network. */
const road = [
  'wallet create --wallet owner --no-password',
  'wallet create --wallet miner --hotkey first --no-password',
  'wallet create --wallet miner --hotkey second --no-password',
  'wallet create --wallet validator --no-password',
  'wallet create --wallet stranger --no-password',
  'wallet faucet --wallet owner --amount 1100 --network NET --yes',
  'wallet faucet --wallet miner --amount 20 --network NET --yes',
  'wallet faucet --wallet validator --amount 200 --network NET --yes',
  'subnet create --wallet owner --network NET --yes',
  'subnet start --wallet owner --netuid 2 --network NET --yes',
  'subnet hyperparameters set --wallet owner --netuid 2 commit_reveal_weights_enabled=false --network NET --yes',
  'register burned --wallet miner --hotkey first --netuid 2 --network NET --yes',
  'subnet register --wallet miner --hotkey second --netuid 2 --network NET --yes',
  'register burned --wallet validator --netuid 2 --network NET --yes',
  'stake add --wallet validator --netuid 2 --amount 100 --tolerance 25% --network NET --yes',
  'localnet advance --epochs 1 --netuid 2',
  'weights set --wallet validator --netuid 2 --weights 1:0.75,2:0.25 --network NET --yes',
  'localnet advance --epochs 1 --netuid 2',
  'stake remove --wallet miner --hotkey first --netuid 2 --amount 10 --tolerance 5% --network NET --yes',
];
const tables = [
  'wallet balance --wallet validator --network NET',
  'wallet balance --wallet miner --network NET',
  'stake list --wallet miner --network NET',
  'stake list --wallet validator --network NET',
  'weights show --netuid 2 --network NET',
  'subnet show --netuid 2 --network NET',
  'subnet list --network NET',
];

/** Walks the road and gives the tables, with addresses named in the order they appear. */
async function walk(home: Home, network: string): Promise<readonly string[]> {
  const at = (line: string) => line.replace('NET', network);
  for (const line of road) {
    const { status, stderr } = await home.btcli(at(line));
    expect({ line, status, stderr: status === 0 ? '' : stderr }).toEqual({
      line,
      status: 0,
      stderr: '',
    });
  }
  const drawn: string[] = [];
  for (const line of tables) drawn.push((await home.btcli(at(line))).stdout);
  const names = new Map<string, string>();
  const named = (address: string) => {
    if (!names.has(address)) names.set(address, `address ${names.size}`.padEnd(48, '.'));
    return names.get(address) ?? '';
  };
  return drawn.map((table) =>
    table.replaceAll(network, 'NET').replace(/\b5[1-9A-HJ-NP-Za-km-z]{47}\b/g, named),
  );
}

describe('the main job gives the same tables wherever the chain runs', () => {
  const inside = newHome();
  const outside = newHome();
  let held: readonly string[] = [];
  let served: readonly string[] = [];

  beforeAll(async () => {
    const { server, url } = await servedNode(outside);
    const gone = finish(server);
    try {
      [held, served] = await Promise.all([walk(inside, 'embedded'), walk(outside, url)]);
    } finally {
      server.kill('SIGINT');
      await gone;
    }
  }, 300_000);

  afterAll(() => {
    inside.remove();
    outside.remove();
  });

  it.each(tables.map((line, position) => ({ line, position })))('$line', ({ position }) => {
    expect(served[position]).toBe(held[position]);
    expect(held[position]).toMatch(/\S/);
  });

  it('pays the miners in the proportion of the weights, and the validator its dividends', async () => {
    const { json } = await inside.btcli('subnet show --netuid 2 --network embedded --json');
    const { neurons } = json().data as unknown as {
      neurons: readonly Record<string, { raw: number; units: string }>[];
    };
    expect(neurons.map(({ incentive }) => incentive?.raw)).toEqual([0, 49151, 16383, 0]);
    expect(neurons.map(({ dividends }) => dividends?.raw)).toEqual([0, 0, 0, 65535]);
    for (const uid of [1, 2, 3])
      expect(BigInt(neurons[uid]?.emission?.units ?? 0)).toBeGreaterThan(0n);
  });

  const refusal = async (line: string) => {
    const { status, json } = await inside.btcli(`${line} --network embedded --yes --json`);
    const { code, message, hint } = json().error ?? {};
    return { status, code, said: `${message} ${hint}` };
  };

  test.each([
    [
      'an unknown subnet',
      'register burned --wallet miner --hotkey first --netuid 77',
      2,
      'not-found',
      /subnet/,
    ],
    [
      'a hotkey that is not registered',
      'weights set --wallet stranger --netuid 2 --weights 1:1',
      3,
      'not-allowed',
      /not registered|no uid/,
    ],
    [
      'a second registration',
      'register burned --wallet miner --hotkey first --netuid 2',
      2,
      'already-exists',
      /uid 1/,
    ],
    [
      'no permit',
      'weights set --wallet miner --hotkey first --netuid 2 --weights 2:1',
      3,
      'not-allowed',
      /permit/,
    ],
    [
      'too little balance',
      'stake add --wallet miner --hotkey first --netuid 2 --amount 10000 --tolerance 100%',
      3,
      'balance-too-low',
      /at most/,
    ],
    [
      'a price beyond the limit',
      'stake add --wallet validator --netuid 2 --amount 80',
      3,
      'above-limit',
      /--tolerance/,
    ],
    [
      'a stranger as owner',
      'subnet start --wallet miner --netuid 2',
      3,
      'not-allowed',
      /owner|already/,
    ],
  ])('%s is refused before anything is signed', async (_title, line, status, code, said) => {
    expect(await refusal(line)).toEqual({ status, code, said: expect.stringMatching(said) });
  });

  it('refuses weights that come too soon, and names the block that may carry them', async () => {
    const set = 'weights set --wallet validator --netuid 2 --weights 1:1';
    expect(await inside.btcli(`${set} --network embedded --yes`)).toMatchObject({ status: 0 });
    const { status, code, said } = await refusal(set);
    expect({ status, code }).toEqual({ status: 3, code: 'not-allowed' });
    expect(said).toMatch(/block [0-9,]+/);
  });
});
