import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from '../support/cli.js';
import type { ServedChain } from '../support/served-chain.js';

/** The subnet that `prepareChain` makes on either runtime, and who runs it. */
export const prepared = { netuid: 2, owner: '//Bob', ownerHotkey: '//Bob/hot', validator: '//v1' };

/** Makes a started subnet of two neurons, one of them with stake. */
export async function prepareChain(home: Home, { url }: ServedChain): Promise<void> {
  const file = join(home.folder, 'chain.yaml');
  writeFileSync(
    file,
    [
      'subnets:',
      `  - owner: ${prepared.owner}`,
      `    hotkey: ${prepared.ownerHotkey}`,
      '    started: true',
      '    neurons:',
      `      - { hotkey: ${prepared.validator}, coldkey: ${prepared.owner}, stake: 100 }`,
      '',
    ].join('\n'),
  );
  const run = await home.btcli(`localnet scaffold ${file} --network ${url} --json`);
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
}
