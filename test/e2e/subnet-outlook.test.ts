import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Home, newHome } from '../support/cli.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

vi.setConfig({ testTimeout: 120_000 });

const home: Home = newHome();
let served: ServedChain;
const btcli = (line: string) => home.btcli(`${line} --network ${served.url} --json`);
const data = async (line: string) => {
  const { status, json, stderr } = await btcli(line);
  expect({ line, status, stderr }).toMatchObject({ status: 0 });
  return json().data ?? {};
};

beforeAll(async () => {
  served = await servedChain();
  await home.btcli('wallet create --wallet owner --no-password');
  await data('wallet faucet --wallet owner --amount 2000 --yes');
  await data('subnet create --wallet owner --yes');
  await data('subnet start --wallet owner --netuid 2 --yes');
}, 120_000);

afterAll(async () => {
  await served.close();
  home.remove();
});

it('tells who is replaced next, and which subnet makes room', async () => {
  const { neurons, freeUids } = await data('subnet risk uids --netuid 2');
  expect(freeUids).toBe(255);
  expect(neurons).toMatchObject([{ uid: 0, spared: true, goesWith: null }]);
  const { subnets, freePlaces } = await data('subnet risk subnets');
  expect(freePlaces).toBe(126);
  expect(subnets).toMatchObject([{ goesWith: null }, { goesWith: null }]);
  expect((await btcli('subnet risk uids --netuid 9')).json().error?.code).toBe('not-found');
});

it('keeps a calendar of the wallet’s own subnets', async () => {
  const { epochs, rule } = await data('subnet epoch --mine --wallet owner --epochs 3');
  expect(rule).toBe('clock');
  const own = epochs as readonly Readonly<Record<string, unknown>>[];
  expect(own.map(({ netuid }) => netuid)).toEqual([2, 2, 2]);
  expect(own[0]?.hotkeys).toMatchObject([{ hotkeyName: 'default', uid: 0 }]);
  // Twice the tempo lies between the first and the third.
  expect(Number(own[2]?.block) - Number(own[0]?.block)).toBe(720);
});

it('tells what is emitted, to whom, and what is to come of it', async () => {
  const { blockEmission, halvings } = await data('subnet emission forecast');
  expect(blockEmission).toMatchObject({ rao: '1000000000' });
  expect(halvings).toHaveLength(5);
  const { subnets } = await data('subnet emission shares');
  expect(subnets).toMatchObject([{ netuid: 1 }, { netuid: 2, eligible: true, enabled: false }]);
  const { uid, expected } = await data('subnet emission income --netuid 2 --wallet owner');
  expect(uid).toBe(0);
  expect(expected).toMatchObject({ mining: { perEpoch: { units: '0' } } });
});
