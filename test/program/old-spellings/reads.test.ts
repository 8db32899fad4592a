import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { openRuntime } from '../../../src/chain/runtime/open-runtime.js';
import { inProcessWords } from '../../support/in-process.js';
import { say } from '../../support/say.js';
import { type ServedChain, servedChain } from '../../support/served-chain.js';
import { describeShared } from '../../support/shared.js';
import { outcomeOf } from './outcome.js';
import { fullLine, installedReads } from './version-eleven-reads.js';

const alice = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';

test.each([
  ['query balance --coldkey alice', 'wallet balance --ss58 alice'],
  ['query epoch_status --netuid 1', 'subnet epoch --netuid 1'],
  ['query metagraph --netuid 4 --json', 'subnet show --netuid 4 --json'],
  [
    'query children --hotkey alice/rig --netuid 1',
    'stake child get --hotkey-ss58 alice/rig --netuid 1',
  ],
  ['query weights --netuid 1 --mechid 1', 'weights show --netuid 1 --mech 1'],
  ['query difficulty --netuid 1', 'subnet hyperparameters get difficulty --netuid 1'],
  [`query uid --hotkey ${alice} --netuid 1`, `query storage SubtensorModule.Uids 1 ${alice}`],
  ['query lease --id 3', 'query storage SubtensorModule.SubnetLeases 3'],
  ['query block-info --block 7', 'query block 7'],
])('%s is read as %s', async (line, meant) => {
  const outcome = await outcomeOf(line.split(' '));
  expect(outcome).toMatchObject({ kind: 'accepted', argv: meant.split(' ') });
});

test.each([
  ['query hotkey-owner --hotkey rig', '<wallet>/<hotkey>'],
  ['query hotkey-owner', '--hotkey <account>'],
  ['query uid --hotkey a/b', '--netuid <value>'],
])('%s would read something else here: it is refused', async (line, advice) => {
  const outcome = await outcomeOf(line.split(' '));
  expect(outcome).toMatchObject({ kind: 'refused', type: expect.stringContaining(advice) });
});

const outcomes = await Promise.all(
  Object.keys(installedReads).map((name) => outcomeOf(fullLine(name))),
);

it('knows what became of each', () => {
  const counts: Record<string, number> = {};
  for (const { kind } of outcomes) counts[kind] = (counts[kind] ?? 0) + 1;
  say(`reads of btcli 11: ${JSON.stringify(counts)}`);
  expect(counts.unknown).toBeUndefined();
  expect(outcomes.length).toBeGreaterThan(100);
});

/** Lines of btcli 11 with all their options, as they are written here; those that are refused left out. */
const accepted = outcomes.flatMap((outcome) => (outcome.kind === 'accepted' ? [outcome.argv] : []));

describe('a read that is accepted is answered', () => {
  const home = mkdtempSync(join(tmpdir(), 'btcli-old-reads-'));
  let chain: ServedChain;
  beforeAll(async () => {
    chain = await servedChain();
    await chain.chain.advance(1);
  });
  afterAll(async () => {
    await chain.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('on the embedded chain, where its pallets are there and the account has stake', async () => {
    const btcli = inProcessWords({
      ...{ HOME: home, BT_WALLET_PATH: join(home, 'wallets'), BT_NETWORK: chain.url },
    });
    const elsewhere = /^query \w+ (Crowdloan|Multisig|AuraApi)\.|^stake show /;
    const lines = accepted.filter((argv) => !elsewhere.test(argv.join(' ')));
    const wrong: string[] = [];
    for (const argv of lines) {
      const { status, stderr } = await btcli([...argv, '--quiet']);
      if (status !== 0) wrong.push(`${argv.join(' ')}: ${stderr}`);
    }
    expect(wrong).toEqual([]);
    expect(lines.length).toBeGreaterThan(60);
  });
});

describeShared('what it names, the runtime has', 'metadata/subtensor-424.scale', (file) => {
  const { pallets, apis } = openRuntime(new Uint8Array(readFileSync(file)));
  const named: Readonly<Record<string, readonly string[]>> = {
    storage: pallets.flatMap(({ storage }) => storage.map((each) => `${each.pallet}.${each.name}`)),
    constant: pallets.flatMap(({ name, constants }) =>
      constants.map((each) => `${name}.${each.name}`),
    ),
    api: apis.map(({ trait, name }) => `${trait}.${name}`),
  };

  it('each item and each function', () => {
    const wrong = accepted.filter(
      ([group, kind = '', name = '']) =>
        group === 'query' && kind !== 'block' && !named[kind]?.includes(name),
    );
    expect(wrong).toEqual([]);
  });
});
