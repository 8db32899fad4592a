// Runs the main job on the embedded chain with the real binary, one command a line, as anyone can type it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'btcli-demo-'));
const settings = {
  BT_WALLET_PATH: join(folder, 'wallets'),
  BT_NETWORK: 'embedded',
  XDG_DATA_HOME: join(folder, 'data'),
  XDG_STATE_HOME: join(folder, 'state'),
};
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Echoes a command and runs it; the demo ends at the first one that fails. */
function btcli(line) {
  console.log(`\n$ npx btcli ${line}`);
  const args = [cli, ...line.split(' ')];
  const env = { ...process.env, ...settings };
  const { status, stdout } = spawnSync(process.execPath, args, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(stdout);
  if (status !== 0) {
    console.error(`demo: btcli ended with status ${status}`);
    process.exit(1);
  }
  return stdout;
}

const data = (line) => JSON.parse(btcli(`${line} --json`)).data;

console.log('# A folder of its own keeps your wallets out of this demo:');
for (const [name, value] of Object.entries(settings)) console.log(`$ export ${name}=${value}`);

btcli('wallet create --wallet alice --no-password');
btcli('wallet create --wallet bob --words 24 --no-password');
btcli('wallet list');
btcli('wallet faucet --wallet alice --amount 1000 --yes');
const { coldkey } = data('wallet show --wallet bob');
btcli(`wallet transfer --wallet alice --dest ${coldkey.address} --amount 12.5 --yes`);
btcli('wallet balance --wallet alice');
const { free } = data('wallet balance --wallet bob');
btcli('localnet status');

if (free.rao !== '12500000000') {
  console.error(`demo: bob should hold 12500000000 rao, the chain says ${free.rao}`);
  process.exit(1);
}
console.log('\nDone: bob holds exactly the 12.5 TAO that alice sent. The folder is deleted now.');
