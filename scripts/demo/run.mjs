// Runs the main job on the embedded chain with the real binary, one command a line, as anyone can type it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differences } from '../../dist/tools/demo-check.mjs';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'btcli-demo-'));
const settings = {
  BT_WALLET_PATH: join(folder, 'wallets'),
  BT_NETWORK: 'embedded',
  XDG_DATA_HOME: join(folder, 'data'),
  XDG_STATE_HOME: join(folder, 'state'),
};
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

// What is set for your own wallets must not reach these.
const own = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('BT_')),
);

function run(line) {
  const { status, stdout } = spawnSync(process.execPath, [cli, ...line.split(' ')], {
    env: { ...own, ...settings },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) {
    process.stdout.write(stdout);
    console.error(`demo: btcli ended with status ${status}`);
    process.exit(1);
  }
  return stdout;
}

/** Echoes a command and runs it; the demo ends at the first one that fails. */
function btcli(line) {
  console.log(`\n$ npx btcli ${line}`);
  process.stdout.write(run(line));
}

const section = (title) => console.log(`\n# ${title}`);

/** The same answer as data, for the demo's own checks. */
const data = (line) => JSON.parse(run(`${line} --json --quiet`)).data;

section('A folder of its own keeps your wallets out of this demo');
for (const [name, value] of Object.entries(settings)) console.log(`$ export ${name}=${value}`);

section('Wallets, and TAO to fund them');
btcli('wallet create --wallet owner --no-password --quiet');
btcli('wallet create --wallet miner --hotkey first --no-password --quiet');
btcli('wallet create --wallet miner --hotkey second --no-password --quiet');
btcli('wallet create --wallet validator --no-password --quiet');
btcli('wallet list');
btcli('wallet faucet --wallet owner --amount 1100 --yes --quiet');
btcli('wallet faucet --wallet validator --amount 200 --yes --quiet');
const miner = data('wallet show --wallet miner').coldkey.address;
btcli(`wallet transfer --wallet validator --dest ${miner} --amount 12.5 --yes`);

section('A subnet of its own: create it, start it, take plain weights');
btcli('subnet create --wallet owner --max-cost 1000 --yes');
btcli('subnet start --wallet owner --netuid 2 --yes --quiet');
btcli(
  'subnet hyperparameters set commit_reveal_weights_enabled=false --wallet owner --netuid 2 --yes --quiet',
);

section('Two miners and a validator join; the validator stakes at a price it agreed to');
btcli('register burned --wallet miner --hotkey first --netuid 2 --yes');
btcli('register burned --wallet miner --hotkey second --netuid 2 --yes --quiet');
btcli('register burned --wallet validator --netuid 2 --yes --quiet');
btcli('stake add --wallet validator --netuid 2 --amount 100 --tolerance 25% --yes');

section('An epoch gives the validator its permit; it judges the miners; the next epoch pays');
btcli('localnet advance --epochs 1 --netuid 2');
btcli('weights set --wallet validator --netuid 2 --weights 1:0.75,2:0.25 --yes');
const before = data('subnet show --netuid 2');
btcli('localnet advance --epochs 1 --netuid 2');
btcli('weights show --netuid 2');
btcli('wallet balance --wallet validator');
btcli('stake list --wallet miner');
btcli('stake list --wallet validator');
btcli('subnet show --netuid 2');

const after = data('subnet show --netuid 2');
const { settings: rules } = data('subnet hyperparameters get --netuid 2');
const { validators } = data('weights show --netuid 2');
const wrong = differences({ before, after, settings: rules, validators });
if (wrong.length > 0) {
  console.error(`demo: the last table is not what Yuma consensus gives:\n${wrong.join('\n')}`);
  process.exit(1);
}
console.log(`
Done. Consensus, incentive, dividends and emission of the last table were computed again by
src/consensus from the stake and weights shown before; all ${after.neurons.length} neurons agree. The folder is deleted now.`);
