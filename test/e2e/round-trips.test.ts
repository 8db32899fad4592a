import { afterAll, expect, it } from 'vitest';
import { newHome } from '../support/cli.js';
import { countingServer } from '../support/counting-server.js';
import { quickly } from '../support/plain.js';

const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
const home = newHome(quickly);
afterAll(home.remove);

/** A far node costs its distance once for each flight; one answered piecemeal would hold the command for ever. */
it('reads a balance in one flight: who is there, which block is best, and all that is read of it', async () => {
  const node = await countingServer();
  const balance = () => home.btcli(`wallet balance ${BOB} --network ${node.url} --json`);
  const first = await balance();
  node.asked.length = 0;
  const whole = 7;
  node.alter = async (_method, _params, truth) => {
    while (node.asked.length < whole) await new Promise(setImmediate);
    return truth();
  };
  expect(await balance()).toMatchObject({ status: 0, stdout: first.stdout });
  expect(node.asked).toHaveLength(whole);
}, 60_000);
