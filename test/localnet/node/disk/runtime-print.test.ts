import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLocalChain } from '../../../../src/localnet/local-chain.js';
import type { Runtime } from '../../../../src/localnet/runtime.js';
import { counterRuntime } from '../../../support/counter-runtime.js';
import { tempFolder } from '../../../support/temp-folder.js';

/** The same rules under other metadata, as the next version of this program would have. */
const changedRuntime = (): Runtime => {
  const { call } = counterRuntime();
  return {
    call: (entry, input, storage) =>
      entry === 'Metadata_metadata' ? Uint8Array.of(1) : call(entry, input, storage),
  };
};

const open = (dir: string, runtime: Runtime) =>
  openLocalChain({ dir, runtime, blockTime: 3_600_000, genesisTime: 0 });

describe('state is never read by rules that did not write it', () => {
  it('refuses a chain begun with another build of the runtime, and leaves it as it was', async () => {
    const dir = tempFolder();
    const chain = await open(dir, counterRuntime());
    const { genesis } = chain;
    await chain.close();
    const log = readFileSync(join(dir, 'blocks.log'));
    await expect(open(dir, changedRuntime())).rejects.toMatchObject({
      code: 'chain-damaged',
      hint: expect.stringContaining('btcli localnet reset'),
    });
    expect(readFileSync(join(dir, 'blocks.log'))).toEqual(log);
    const again = await open(dir, counterRuntime());
    expect(again.genesis).toEqual(genesis);
    await again.close();
  });

  it('gives chains of different builds different genesis hashes, so no cached metadata fits both', async () => {
    const [one, other] = await Promise.all(
      [counterRuntime(), changedRuntime()].map((runtime) => open(tempFolder(), runtime)),
    );
    expect(one?.genesis.hash).not.toBe(other?.genesis.hash);
    await Promise.all([one?.close(), other?.close()]);
  });
});
