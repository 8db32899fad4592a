import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServedChain } from '../served-chain.js';
import { EPOCH } from './chain-file.js';
import { addressOf } from './keys.js';
import { asRoot } from './root.js';
import { commitHash } from './salt.js';
import { DEPTH, firstSubnet, laterOn } from './storage.js';

/** A tenth of what a hotkey earns. */
const tenth = 2n ** 64n / 10n;
const [url, image] = ['https://example.org', 'https://example.org/a.png'];
const axon = [2, 0, 0x08_08_04_04, 8091, 4, 4, 0, 0];

type Deed = readonly [who: string, call: string, ...args: readonly unknown[]];

/** What people of the examples have done on the chain, once it is filled. */
const deeds: readonly Deed[] = [
  ['//Alice', 'setIdentity', 'Alice', url, '', image, 'a', '', ''],
  ['//Alice', 'setColdkeyAutoStakeHotkey', 1, addressOf('//Alice/rig2')],
  ...['//Alice/default', '//Alice/rig1'].map(
    (hotkey): Deed => [
      ...(['//Alice', 'setChildren', addressOf(hotkey), 1] as const),
      [[tenth, addressOf('//Alice/rig2')]],
    ],
  ),
  ['//Alice/rig1', 'serveAxon', ...axon],
  ['//Owner', 'setSubnetIdentity', 2, 'Two', '', '', url, 'a', '', image, ''],
  ['//Validator', 'setColdkeyAutoStakeHotkey', 1, addressOf('//Bob')],
  ['//Miner/default', 'serveAxon', ...axon],
];

const settings: readonly (readonly [call: string, ...args: readonly unknown[]])[] = [
  ['sudoTrimToMaxAllowedUids', 1, 128],
  ['sudoSetMechanismCount', 1, 2],
  ['sudoSetCommitRevealWeightsEnabled', 1, true],
  ['sudoSetWeightsSetRateLimit', 1, 0],
];

/** The roads by which lines of the program are run in the home that is being filled. */
export type Typist = {
  readonly must: (line: string) => Promise<string>;
  readonly may: (line: string) => Promise<boolean>;
};

/** Brings the chain to what the examples find; gives the hash of its last transaction. */
export async function prepare(served: ServedChain, home: string, typist: Typist): Promise<string> {
  const { must, may } = typist;
  await asRoot(served.url, async ({ all, as, setting, write, fund }) => {
    await all([write(firstSubnet), fund(1, 2n * DEPTH), as('//Alice', 'startCall', 1)]);
    await must(`localnet scaffold ./prepared.yaml --network ${served.url}`);
    await all([
      write(laterOn),
      ...[2, 3, 4, 5].map((netuid) => fund(netuid, 2n * DEPTH)),
      ...settings.map(([call, ...args]) => setting(call, ...args)),
      ...deeds.map(([who, call, ...args]) => as(who, call, ...args)),
    ]);
    // An epoch gives the permit to commit, and the next one is for the reveal.
    await served.chain.advance(EPOCH);
    const hash = commitHash(addressOf('//Alice/default'), 1);
    await all([as('//Alice/default', 'commitWeights', 1, hash)]);
  });
  const commit = 'weights commit --netuid 1 --weights 1:0.5,2:0.5 --yes';
  await Promise.all(['default', 'rig1'].map((hotkey) => must(`${commit} --hotkey ${hotkey}`)));
  for (let tries = 0; tries < 8 && !(await may('weights reveal --netuid 1 --dry-run')); tries++)
    await served.chain.advance(EPOCH / 3);
  await must('weights simulate --netuid 1 --weights 3=1:0.5,2:0.5 --save ./before.json');
  const metadata = String(await served.ask('state_getMetadata'));
  writeFileSync(join(home, 'subtensor-381.scale'), metadata);
  const paid = await must('wallet transfer --wallet bob --dest alice --amount 1 --yes --json');
  return JSON.parse(paid).data.extrinsic;
}
