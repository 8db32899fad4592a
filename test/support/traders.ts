import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ss58 } from '../../src/units/ss58.js';
import type { Envelope } from './cli.js';
import { type Ended, inProcess } from './in-process.js';
import { type ServedChain, servedChain } from './served-chain.js';
import { DAVE, EVE, type Floor, floorOn } from './trading-floor.js';

/** Alice, Bob and Carol with wallets of their own on a trading floor; Carol has 200 TAO, the others a million. */
export type Traders = {
  readonly served: ServedChain;
  readonly floor: Floor;
  readonly wallets: readonly { readonly name: string; readonly coldkey: Ss58 }[];
  /** Two of Alice's, and Carol's. */
  readonly hotkeys: readonly [Ss58, Ss58, Ss58];
  /** Runs a line on that chain. */
  readonly btcli: (line: string) => Promise<Ended>;
  /** The same for a line that must succeed: its data. */
  readonly done: (line: string) => Promise<NonNullable<Envelope['data']>>;
  readonly close: () => Promise<void>;
};

export async function openTraders(): Promise<Traders> {
  const folder = mkdtempSync(join(tmpdir(), 'btcli-test-'));
  const served = await servedChain();
  const floor = await floorOn(served.chain);
  const btcli = inProcess({
    ...{ HOME: folder, BT_WALLET_PATH: join(folder, 'wallets'), BT_NETWORK: served.url },
  });
  const done: Traders['done'] = async (line) => {
    const ended = await btcli(`${line} --json`);
    if (ended.status !== 0) throw new Error(`${line}: ${ended.stdout}`);
    return ended.json().data ?? {};
  };
  const restored = async (key: 'coldkey' | 'hotkey', options: string) => {
    const data = await done(`wallet regen-${key} ${options}`);
    return (data[key] as { readonly address: Ss58 }).address;
  };
  const wallets = [];
  for (const name of ['Alice', 'Bob', 'Carol']) {
    const options = `--wallet ${name.toLowerCase()} --uri //${name} --no-password`;
    wallets.push({ name: name.toLowerCase(), coldkey: await restored('coldkey', options) });
  }
  const hotkey = await restored('hotkey', '--wallet carol --hotkey default --uri //Carol//hot');
  await done('wallet faucet --wallet carol --amount 200 --yes');
  await done('wallet associate-hotkey --wallet carol --yes');
  const close = async () => {
    await floor.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { served, floor, wallets, hotkeys: [DAVE, EVE, hotkey], btcli, done, close };
}
