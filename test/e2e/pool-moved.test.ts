import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { stakeAdd } from '../../src/commands/stake/add/command.js';
import type { View } from '../../src/format/view.js';
import { createContext } from '../../src/open-context.js';
import type { Terminal } from '../../src/terminal.js';
import { parseFraction } from '../../src/units/fraction.js';
import { rao } from '../../src/units/money.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { type Home, newHome } from '../support/cli.js';
import { noSettings } from '../support/no-settings.js';
import { asTheSuiteRuns } from '../support/plain.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';
import { signingInput } from '../support/signing-input.js';

vi.setConfig({ testTimeout: 300_000 });

const home: Home = newHome();
let served: ServedChain;
const run = async (line: string) => {
  const { status, stderr } = await home.btcli(`${line} --network ${served.url} --yes`);
  expect({ line, status, stderr: status === 0 ? '' : stderr }).toMatchObject({ status: 0 });
};

beforeAll(async () => {
  served = await servedChain();
  for (const wallet of ['owner', 'staker', 'whale']) {
    await home.btcli(`wallet create --wallet ${wallet} --no-password`);
    await run(`wallet faucet --wallet ${wallet} --amount 1200`);
  }
  await run('subnet create --wallet owner');
  await run('subnet start --wallet owner --netuid 2');
  await run('register burned --wallet staker --netuid 2');
  await run('register burned --wallet whale --netuid 2');
}, 300_000);

afterAll(async () => {
  await served.close();
  home.remove();
});

/** Stakes as an operator at a terminal would, who does something else before each answer. */
async function stake(answers: readonly (() => Promise<boolean>)[]) {
  const shown: View[] = [];
  const stream = () => new PassThrough();
  const env = { ...asTheSuiteRuns, HOME: home.folder };
  const terminal = { stdin: stream(), stdout: stream(), stderr: stream(), env };
  const { context, close } = createContext({
    terminal: terminal as unknown as Terminal,
    output: {
      preview: (view) => shown.push(view),
      warn: () => {},
      tell: () => {},
      trace: () => {},
    },
    stop: new AbortController().signal,
    canAsk: true,
    settings: noSettings,
    words: 'stake add',
    line: 'btcli stake add',
    showsProgress: false,
    believesNothingKept: false,
    connected: () => {},
    sent: () => {},
  });
  onTestFinished(close);
  const left = [...answers];
  const confirm = async () => (await left.shift()?.()) ?? false;
  const input = {
    ...signingInput,
    network: served.url,
    wallet: 'staker',
    walletPath: String(home.env.BT_WALLET_PATH),
    metadataHash: 'off',
    netuid: [parseNetuid('2')],
    excludeNetuid: undefined,
    hotkey: ['default'],
    hotkeySs58: undefined,
    allHotkeys: false,
    excludeHotkey: undefined,
    all: false,
    noLimit: false,
    tolerance: parseFraction('2%'),
    allowPartial: false,
    amount: rao(1_000_000_000n),
  } as const;
  const prompts = async () => ({ ...(await context.prompts()), confirm });
  const report = await stakeAdd.run(input, { ...context, prompts });
  if (report.kind !== 'done' || report.did.call.kind !== 'addStakeLimit') {
    throw new Error('nothing was staked');
  }
  return { signed: report.did.call.limitPrice, limits: shown.map(limitIn), left };
}

function limitIn(view: View): bigint {
  const rows = view.kind === 'record' ? view.rows : [];
  const cell = rows.find(([label]) => label === 'Price limit')?.[1];
  if (cell?.kind !== 'price') throw new Error('no price limit was shown');
  return cell.price;
}

const whaleStakes = (tao: string) => async () => {
  await run(`stake add --wallet whale --netuid 2 --amount ${tao} --tolerance 100%`);
  return true;
};

describe('another account moves the pool while the plan waits for its answer', () => {
  it('leaves the shown limit when the price stays within it', async () => {
    const { signed, limits } = await stake([whaleStakes('1')]);
    expect(limits).toEqual([signed]);
  });

  it('has the plan shown again when the price leaves it, and the last one is signed', async () => {
    const { signed, limits, left } = await stake([whaleStakes('100'), async () => true]);
    expect(left).toEqual([]);
    expect(limits).toHaveLength(2);
    expect(signed).toBe(limits[1]);
    expect(limits[1]).toBeGreaterThan(limits[0] ?? 0n);
  });
});
