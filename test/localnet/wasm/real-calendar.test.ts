import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Chain } from '../../../src/chain/chain.js';
import { connectEmbedded } from '../../../src/chain/connect.js';
import { comingEpochs } from '../../../src/commands/subnet/epoch/coming.js';
import { type LocalChain, openLocalChain } from '../../../src/localnet/index.js';
import { prefixOf } from '../../../src/localnet/next-epoch.js';
import { openRuntime } from '../../../src/localnet/wasm/index.js';
import { fromHex, toHex } from '../../../src/units/hex.js';
import { describeRealRuntime } from '../../support/real-runtime.js';

const EPOCHS = Number(process.env.BTCLI_EPOCH_COUNT ?? 2);

describeRealRuntime('the calendar against a real runtime', (blob) => {
  let local: LocalChain;
  let chain: Chain;

  beforeAll(async () => {
    local = await openLocalChain({
      ...{ dir: undefined, runtime: openRuntime(blob), blockTime: 3_600_000 },
    });
    chain = await connectEmbedded(
      (notify) => local.openSession(({ params }) => notify(params.subscription, params.result)),
      'real',
    );
  }, 120_000);

  afterAll(async () => {
    await chain?.close();
    await local?.close();
  });

  /** SubtensorModule.LastMechansimStepBlock: the block of a subnet's last epoch. */
  const lastStep = async (netuid: number): Promise<number> => {
    const key = toHex(
      Buffer.concat([
        prefixOf('LastMechansimStepBlock'),
        Uint8Array.of(netuid & 0xff, netuid >> 8),
      ]),
    );
    const session = local.openSession(() => {});
    const stored = await session.request('state_getStorage', [key]);
    session.close();
    const bytes = fromHex(String(stored ?? '0x'));
    return bytes?.length === 8 ? Number(Buffer.from(bytes).readBigUInt64LE()) : 0;
  };

  it(`names the blocks of ${EPOCHS} epochs of every subnet`, async () => {
    const at = await chain.head();
    const schedules = await chain.epochSchedules(at);
    const netuids = schedules.subnets.map(({ netuid }) => netuid);
    const coming = comingEpochs(schedules, netuids, at.number, EPOCHS);
    expect(coming.length).toBeGreaterThanOrEqual(EPOCHS);
    let height = at.number;
    for (const { netuid, block } of coming) {
      if (block > height + 1) await local.advance(block - 1 - height);
      expect(await lastStep(netuid), `before block ${block}`).toBeLessThan(block);
      if (block > height) await local.advance(1);
      height = block;
      expect(await lastStep(netuid), `in block ${block}`).toBe(block);
    }
  }, 600_000);
});
