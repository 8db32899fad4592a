import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothRuntimes } from '../localnet/node/api/both-runtimes.js';
import { pair } from '../localnet/node/api/connected.js';
import { newHome } from '../support/cli.js';
import type { ServedChain } from '../support/served-chain.js';
import { skipSuite } from '../support/skip.js';
import { prepareChain, prepared } from './prepared-chain.js';
import { pythonFrom, runScript } from './python.js';

const TITLE = 'bittensor 11 uses the chain that we serve';
const SENT = 1_500_000_000;

type Sent = { readonly success: boolean; readonly message: string; readonly events: string[] };
type Answer = {
  readonly spec: number;
  readonly before: number;
  readonly received: number;
  readonly sent: Sent;
  readonly staked: Sent;
  readonly neurons: readonly { readonly uid: number; readonly hotkey: string; stake: number }[];
};

const found = pythonFrom('BTCLI_INTEROP_V11');
if ('missing' in found) skipSuite(TITLE, found.missing);
else {
  onBothRuntimes(TITLE, (serve) => {
    const home = newHome();
    const bob = pair('Bob').address;
    const ask = async (line: string) => (await home.btcli(`${line} --json`)).json().data ?? {};
    let served: ServedChain;
    let answer: Answer;
    beforeAll(async () => {
      served = await serve();
      await prepareChain(home, served);
      answer = await runScript(found.python, 'chain.py', {
        url: served.url,
        coldkey: '//Alice',
        to: bob,
        hotkey: pair('v1').address,
        netuid: prepared.netuid,
        tao: SENT / 1e9,
      });
    }, 120_000);
    afterAll(async () => {
      await served?.close();
      home.remove();
    });

    it('reads the balance that we read, and pays into it', async () => {
      expect(answer.sent).toMatchObject({ success: true });
      expect(answer.sent.events).toContain('Balances.Transfer');
      expect(answer.received).toBe(SENT);
      const ours = await ask(`wallet balance ${bob} --network ${served.url}`);
      expect(ours.free).toMatchObject({ rao: `${answer.before + SENT}` });
    });

    it('stakes onto a hotkey, and sees it in the metagraph as we do', async () => {
      expect(answer.staked).toMatchObject({ success: true });
      expect(answer.staked.events).toContain('SubtensorModule.StakeAdded');
      const ours = await ask(`subnet show --netuid ${prepared.netuid} --network ${served.url}`);
      const neurons = ours.neurons as readonly { uid: number; hotkey: string }[];
      expect(answer.neurons.map(({ uid, hotkey }) => ({ uid, hotkey }))).toEqual(
        neurons.map(({ uid, hotkey }) => ({ uid, hotkey })),
      );
      const validator = answer.neurons.find(({ hotkey }) => hotkey === pair('v1').address);
      expect(validator?.stake).toBeGreaterThan(100e9);
    });
  });
}
