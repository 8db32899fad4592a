import { expect, it, onTestFinished } from 'vitest';
import { inProcess } from '../support/in-process.js';
import { servedChain } from '../support/served-chain.js';
import { tempFolder } from '../support/temp-folder.js';

it('lets whoever would stake on the first subnet of a new chain stake after all, by the ways that the refusals name', async () => {
  const served = await servedChain();
  onTestFinished(served.close);
  const btcli = inProcess({ HOME: tempFolder(), BT_NETWORK: served.url, BT_WALLET: 'alice' });
  const done = async (line: string) => {
    const { status, stdout, stderr } = await btcli(line);
    expect({ line, status, stderr: status === 0 ? '' : `${stdout}${stderr}` }).toEqual({
      ...{ line, status: 0, stderr: '' },
    });
  };
  const refused = async (line: string, ...wanted: readonly string[]) => {
    const { status, stderr } = await btcli(line);
    expect(status, stderr).toBe(3);
    for (const each of wanted) expect(stderr.replace(/\s+/g, ' ')).toContain(each);
  };
  await done('wallet create --wallet alice --no-password');
  await done('wallet faucet --yes');
  await done('register burned --netuid 1 --yes');
  await refused(
    'stake add --netuid 1 --amount 1 --yes',
    ...['it has not been started', '--netuid 0', '`btcli subnet create` and `btcli subnet start`'],
  );
  await done('stake add --netuid 0 --amount 1 --yes');
  await refused('subnet start --netuid 1 --yes', 'belongs to nobody', '`btcli subnet create`');
  await refused('subnet create --yes', '`btcli wallet faucet`');
  await done('wallet faucet --yes');
  await done('subnet create --yes');
  await done('subnet start --netuid 2 --yes');
  await done('stake add --netuid 2 --amount 1 --yes');
}, 60_000);
