import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCommandsAlone } from '../../support/alone-commands.js';
import { inProcess } from '../../support/in-process.js';
import { servedChain } from '../../support/served-chain.js';

/** What a person was told: in a refusal on stderr, or in its JSON. */
export type Told = { readonly status: number; readonly says: string; readonly type: string };

export type Scene = {
  readonly tell: (line: string) => Promise<Told & { readonly all: string }>;
  readonly close: () => Promise<void>;
};

/** Wallets alice, who has TAO, bob, and locked, with a password; files good and bad in the folder $D. */
export async function openScene(): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'btcli-test-'));
  await loadCommandsAlone();
  const served = await servedChain();
  const run = inProcess({
    ...{ HOME: folder, XDG_CONFIG_HOME: join(folder, 'config'), BT_NETWORK: served.url },
    ...{ BT_WALLET_PATH: join(folder, 'wallets'), BT_WALLET: 'alice', BT_HOTKEY: 'h1' },
  });
  const files = {
    'right.txt': 'correct horse battery\n',
    'wrong.txt': 'wrong horse battery\n',
    'bad.json': '{bad',
    'bad.txt': 'not a mnemonic\n',
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
  }
  const password = `--password-file ${folder}/right.txt`;
  for (const line of [
    'wallet create --wallet alice --no-password',
    'wallet create --wallet bob --no-password',
    `wallet create --wallet locked ${password}`,
    'wallet faucet --wallet alice --yes',
    'subnet list',
  ]) {
    const { status, stdout } = await run(`${line} --json`);
    if (status !== 0) throw new Error(`${line}: ${stdout}`);
  }
  return {
    tell: async (line) => {
      const { status, stdout, stderr } = await run(line.replaceAll('$D', folder));
      const plain = (text: string) =>
        text.replaceAll(folder, '$D').replaceAll(served.url, '$N').trim();
      const all = plain(`${stdout}${stderr}`);
      if (stdout.startsWith('{')) {
        const { message, hint } = JSON.parse(stdout).error ?? {};
        return { status, says: plain(message ?? ''), type: plain(hint ?? ''), all };
      }
      const [, says = '', type = ''] = /^error: (.*)\nhint: {2}(.*)$/m.exec(plain(stderr)) ?? [];
      return { status, says, type, all };
    },
    close: async () => {
      await served.close();
      rmSync(folder, { recursive: true });
    },
  };
}
