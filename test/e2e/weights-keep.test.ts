import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseNetuid } from '../../src/units/netuid.js';
import { bundled } from '../support/child-script.js';
import { newHome } from '../support/cli.js';
import { frameProxy } from '../support/frame-proxy.js';
import { startKeeper } from '../support/keep/keeper-process.js';
import { keepEpochs } from '../support/keep/kept-epochs.js';
import { say } from '../support/say.js';
import { servedChain } from '../support/served-chain.js';

const EPOCHS = Number(process.env.BTCLI_KEEP_EPOCHS ?? 3);
const SEED = Number(process.env.BTCLI_KEEP_SEED ?? 1);
const TEMPOS = process.env.BTCLI_KEEP_EPOCHS ? [10, 99, 360] : [10];

const preload = bundled('./keep/strike.ts');
const homes: ReturnType<typeof newHome>[] = [];
afterAll(() => {
  for (const home of homes) home.remove();
});

const netuid = parseNetuid('2');

async function subnetOf(tempo: number) {
  const home = newHome();
  homes.push(home);
  const served = await servedChain();
  const file = join(home.folder, 'chain.yaml');
  writeFileSync(
    file,
    [
      'subnets:',
      '  - owner: //Bob',
      '    hotkey: //Bob/hot',
      '    started: true',
      `    hyperparameters: { tempo: ${tempo}, weights_rate_limit: ${Math.ceil(tempo / 3)}, commit_reveal_weights_enabled: true }`,
      '    neurons:',
      '      - { hotkey: //v1, coldkey: //Bob }',
    ].join('\n'),
  );
  const btcli = async (line: string) => {
    const done = await home.btcli(`${line} --network ${served.url} --json`);
    expect(done.status, done.stdout + done.stderr).toBe(0);
    return done.json().data ?? {};
  };
  await btcli(`localnet scaffold ${file}`);
  for (const line of [
    'regen-coldkey --uri //Bob --no-password',
    'regen-hotkey --hotkey default --uri //Bob/hot',
  ]) {
    const { status, stderr } = await home.btcli(`wallet ${line} --wallet owner`);
    expect(status, stderr).toBe(0);
  }
  return { home, served };
}

describe('weights that a keeper looks after are revealed in time, however often it dies', () => {
  for (const tempo of TEMPOS) {
    for (const mode of ['hash', 'timelock'] as const) {
      it(
        `in mode ${mode} at tempo ${tempo}`,
        async () => {
          const { home, served } = await subnetOf(tempo);
          try {
            const began = Date.now();
            const tally = await keepEpochs({
              ...{ home, served, preload, netuid, mode, tempo, epochs: EPOCHS, seed: SEED },
            });
            const seconds = Math.round((Date.now() - began) / 1_000);
            say(`keep: ${JSON.stringify({ mode, tempo, seed: SEED, seconds, ...tally })}`);
            expect(tally).toMatchObject({ epochs: EPOCHS, missed: 0, 'as intended': EPOCHS });
            expect(tally.wrongs).toEqual([]);
          } finally {
            await served.close();
          }
        },
        120_000 + EPOCHS * 30_000,
      );
    }
  }
});

/** Each time something was sent, the connection is torn by the first read after it. */
async function onTornLine() {
  const { home, served } = await subnetOf(10);
  const proxy = await frameProxy(served.url);
  let sent = false;
  proxy.fate = ({ from, method }) => {
    if (from === 'node') return 'pass';
    if (method.startsWith('author_submit')) sent = true;
    if (!sent || method !== 'state_queryStorageAt') return 'pass';
    sent = false;
    return 'torn';
  };
  return { home, served, proxy };
}

describe('a line that breaks before what was sent is read back', () => {
  it('is connected again, and no mismatch: nobody looks for weights that are as they should be', async () => {
    const { home, served, proxy } = await onTornLine();
    const keeper = startKeeper(
      home,
      `weights keep --wallet owner --netuid 2 --mode hash --weights 0:1,1:3 --until-revealed --network ${proxy.url} --yes`,
      preload,
      undefined,
    );
    try {
      for (;;) {
        const word = await keeper.next(60_000);
        if (word.kind === 'silent')
          throw new Error(`it says nothing more:\n${keeper.said.join('\n')}`);
        if (word.kind === 'ended') {
          expect(word.status, keeper.said.join('\n')).toBe(0);
          break;
        }
        const ahead = word.kind === 'waits' ? word.block - 1 - served.chain.head().number : 0;
        if (ahead > 0) await served.chain.advance(ahead);
      }
      const said = keeper.said.join('\n');
      expect(proxy.fates.torn).toBe(2);
      expect(said.match(/cannot be read back.*; connecting again/g)).toHaveLength(2);
      expect(said).toMatch(/is revealed: the weights on the chain are as intended/);
      expect(said).toMatch(/committed 0x\w+ by 0x\w+, which is still to be read back/);
      expect(said).not.toContain('MISMATCH');
    } finally {
      keeper.kill();
      await proxy.close();
      await served.close();
    }
  }, 120_000);

  it('ends a keeper that never connects again with 7 and the hash, not as if all were well', async () => {
    const { home, served, proxy } = await onTornLine();
    try {
      const { status, json } = await home.btcli(
        `weights keep --wallet owner --netuid 2 --mode hash --weights 0:1,1:3 --once --network ${proxy.url} --yes --json`,
      );
      expect(proxy.fates.torn).toBe(1);
      expect({ status, error: json().error }).toMatchObject({
        status: 7,
        error: {
          code: 'check-failed',
          message: expect.stringContaining('the transaction succeeded'),
          details: { hash: expect.stringMatching(/^0x[0-9a-f]{64}$/) },
        },
      });
    } finally {
      await proxy.close();
      await served.close();
    }
  }, 120_000);
});
