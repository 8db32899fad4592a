import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newHome } from '../support/cli.js';

const home = newHome();
afterAll(home.remove);

/** One run that must succeed, and its one document. */
async function data(line: string): Promise<Record<string, never>> {
  const { status, json, stderr } = await home.btcli(`${line} --network embedded --json`);
  expect({ line, status, stderr }).toEqual({ line, status: 0, stderr: '' });
  return (json().data ?? {}) as Record<string, never>;
}
/** One run that must be refused, and why. */
async function refusal(line: string) {
  const { status, json } = await home.btcli(`${line} --network embedded --json`);
  return { status, ...json().error };
}

beforeAll(async () => {
  for (const line of [
    'wallet create --wallet owner --no-password',
    'wallet create --wallet miner --hotkey first --no-password',
    'wallet create --wallet miner --hotkey second --no-password',
    'wallet create --wallet fresh --no-password',
    'wallet faucet --wallet owner --amount 1100 --network embedded --yes',
    'wallet faucet --wallet miner --amount 20 --network embedded --yes',
    'subnet create --wallet owner --network embedded --yes',
    'subnet start --wallet owner --netuid 2 --network embedded --yes',
    'register burned --wallet miner --hotkey first --netuid 2 --network embedded --yes',
  ]) {
    const { status, stderr } = await home.btcli(line);
    expect({ line, status, stderr: status === 0 ? '' : stderr }).toMatchObject({ status: 0 });
  }
});

describe('what a coldkey is, as an operator lives with it', () => {
  it('says who it is, and loses no field that a later command does not name', async () => {
    expect(
      await refusal('wallet set-identity --wallet owner --name Nobody --clear url --url x --yes'),
    ).toMatchObject({
      code: 'bad-input',
    });
    await data('wallet set-identity --wallet miner --name Größe --url https://example.org --yes');
    const changed = await data(
      'wallet set-identity --wallet miner --discord rig --clear url --yes',
    );
    const identity = { name: 'Größe', url: '', discord: 'rig', githubRepo: '' };
    expect(changed).toMatchObject({ identity });
    expect(await data('wallet get-identity miner/first')).toMatchObject({ identity });
    expect(await refusal('wallet set-identity --wallet miner --name Größe --yes')).toMatchObject({
      status: 2,
      code: 'already-exists',
    });
  });

  it('owns a hotkey before it is registered, and puts it in the place of another', async () => {
    await data('wallet associate-hotkey --wallet miner --hotkey second --yes');
    expect(
      await refusal('wallet associate-hotkey --wallet owner --hotkey-ss58 miner/second --yes'),
    ).toMatchObject({ status: 3, code: 'not-allowed' });
    const before = await data('wallet overview --wallet miner');
    expect(before).toMatchObject({
      hotkeys: [{ name: 'first' }, { name: 'second' }],
      neurons: [{ netuid: 2, uid: 1, name: 'first' }],
    });
    expect(
      await refusal(
        'wallet swap-hotkey --wallet miner --hotkey first --new-hotkey second --netuid 2 --yes',
      ),
    ).toMatchObject({ status: 3, code: 'not-allowed', message: expect.stringContaining('7201') });
    const swap = 'wallet swap-hotkey --wallet miner --hotkey first --new-hotkey second --yes';
    expect(await data(swap)).toMatchObject({ uids: [{ netuid: 2, uid: 1 }] });
    expect((await data('wallet overview --wallet miner --netuid 2')).neurons).toMatchObject([
      { uid: 1, name: 'second' },
    ]);
  });

  it('sends the last of it to a wallet by name, and shows that the account ends', async () => {
    await data('wallet faucet --wallet fresh --amount 3 --yes');
    const line = 'wallet transfer --wallet fresh --dest miner --all --allow-death';
    const shown = await home.btcli(`${line} --network embedded --dry-run`);
    expect(shown.stdout).toMatch(/To +5\w{47} \(wallet miner\)/);
    expect(shown.stdout).toContain('its account ends');
    const sent = await data(`${line} --yes`);
    expect(sent).toMatchObject({ senderFree: { rao: '0' }, plan: { reaped: true, all: true } });
    expect(await data('wallet balance --wallet fresh')).toMatchObject({ total: { rao: '0' } });
  });

  it('announces a swap, is held to it, and freezes when it disputes it', async () => {
    const named = '--wallet miner --new-coldkey fresh --yes';
    const announced = await data(`wallet swap-coldkey announce ${named}`);
    const status = await data('wallet swap-coldkey status --wallet miner');
    expect(status).toMatchObject({ state: 'waiting', blocksLeft: 36_000, from: announced.from });
    expect(await refusal(`wallet swap-coldkey execute ${named}`)).toMatchObject({
      status: 3,
      message: expect.stringContaining(`block ${announced.from}`),
    });
    expect(
      await refusal('wallet transfer --wallet miner --dest owner --amount 1 --yes'),
    ).toMatchObject({ status: 4, code: 'pool-rejected' });
    await data('wallet swap-coldkey dispute --wallet miner --yes');
    expect(await data('wallet swap-coldkey status --ss58 miner')).toMatchObject({
      state: 'disputed',
    });
    expect(await refusal('wallet swap-coldkey clear --wallet miner --yes')).toMatchObject({
      status: 3,
      message: expect.stringContaining('frozen'),
    });
  });
});
