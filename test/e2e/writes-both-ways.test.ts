import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Finished, newHome } from '../support/cli.js';
import { inProcess } from '../support/in-process.js';
import { plainly, quickly } from '../support/plain.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

vi.setConfig({ testTimeout: 120_000 });

const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
const homes = { quick: newHome(quickly), plain: newHome(plainly) };
let served: ServedChain;

beforeAll(async () => {
  // Blocks stay open, so that what one way wrote can be undone before the other writes it.
  served = await servedChain({ finalityLag: 10_000 });
  const run = inProcess(homes.quick.env);
  const must = async (line: string) => {
    const { status, stdout, stderr } = await run(`${line} --network ${served.url} --wait included`);
    expect(status, line + stdout + stderr).toBe(0);
  };
  for (const line of ['create --wallet own', 'create --wallet own --hotkey rig1']) {
    await run(`wallet ${line} --no-password`);
  }
  await must('wallet faucet --wallet own --amount 4000 --yes');
  await must('subnet create --wallet own --subnet-name First --yes');
  await must('subnet start --wallet own --netuid 2 --yes');
  cpSync(homes.quick.folder, homes.plain.folder, { recursive: true });
  await served.ask('localnet_advance', 110);
}, 120_000);

afterAll(async () => {
  await served.close();
  for (const home of Object.values(homes)) home.remove();
});

/** Signatures differ each time, and with them every hash; so do the homes. */
const answerOf = ({ status, stdout, stderr }: Finished) =>
  [`${status}`, stdout, stderr].map((text) =>
    text
      .replaceAll(/0x[0-9a-f]{64}\b/g, 'HASH')
      .replaceAll(homes.quick.folder, '~')
      .replaceAll(homes.plain.folder, '~'),
  );

test.each([
  `wallet transfer --wallet own --dest ${BOB} --amount 1.5`,
  'stake add --wallet own --hotkey default --netuid 2 --amount 10 --tolerance 5% --no-shield',
  'register burned --wallet own --hotkey rig1 --netuid 2',
  'axon set --wallet own --netuid 2 --ip 8.8.4.4 --port 8091',
  `call Balances.transfer_keep_alive --wallet own --args dest=${BOB} value=1500000000`,
])(
  'btcli %s plans, signs and writes the same in the quick and in the ordinary way',
  async (line) => {
    const words = `${line} --network ${served.url} --yes --wait included --json`;
    const before = (await served.chain.head()).number;
    // Nobody waits for what was undone: the journal begins anew each time.
    const XDG_STATE_HOME = join(homes.quick.folder, `state-${before}`);
    const quick = await homes.quick.btcli(words, { env: { XDG_STATE_HOME } });
    const wrote = (await served.chain.head()).number - before;
    expect(quick.status, quick.stdout + quick.stderr).toBe(0);
    expect(wrote).toBeGreaterThan(0);
    await served.ask('localnet_revert', wrote, true);
    expect(answerOf(await homes.plain.btcli(words))).toEqual(answerOf(quick));
  },
);
