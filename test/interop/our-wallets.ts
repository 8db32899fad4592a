import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mnemonicGenerate } from '@polkadot/util-crypto';
import type { Home } from '../support/cli.js';
import { seededRandom } from '../support/seeded-random.js';

export const PASSWORD = 'Grüße, Horse 7';
const wordCounts = [12, 15, 18, 21, 24] as const;

/** One wallet that the built program wrote: a coldkey and a hotkey called h. */
export type OurWallet = { readonly name: string; readonly password: string | undefined };

/** Fifty wallets of every kind the program can write, five of them encrypted. */
export async function writeOurWallets(home: Home): Promise<readonly OurWallet[]> {
  const file = (name: string, line: string) => {
    const path = join(home.folder, name);
    writeFileSync(path, `${line}\n`, { mode: 0o600 });
    return path;
  };
  const password = file('password', PASSWORD);
  const random = seededRandom(9);
  const hex = () => Array.from({ length: 64 }, () => random.below(16).toString(16)).join('');
  const lines = (at: number): readonly string[] => {
    const words = wordCounts[at % 5] ?? 12;
    const to = `--wallet w${at}`;
    if (at < 5) return [`create ${to} --hotkey h --words ${words} --password-file ${password}`];
    if (at < 30) return [`create ${to} --hotkey h --words ${words} --no-password`];
    if (at < 35) {
      return [
        `new-coldkey ${to} --words ${words} --no-password`,
        `new-hotkey ${to} --hotkey h --words ${words}`,
      ];
    }
    const phrase = () =>
      `--mnemonic-file ${file(`words${at}-${random.below(1e9)}`, mnemonicGenerate(words))}`;
    const seed = () =>
      `--seed-file ${file(`seed${at}-${random.below(1e9)}`, at % 2 ? hex() : `0x${hex()}`)}`;
    const origin = at < 43 ? phrase : seed;
    return [
      `regen-coldkey ${to} ${origin()} --no-password`,
      `regen-hotkey ${to} --hotkey h ${origin()}`,
    ];
  };
  const wallets = Array.from({ length: 50 }, (_, at) => ({
    name: `w${at}`,
    password: at < 5 ? PASSWORD : undefined,
  }));
  for (const [at] of wallets.entries()) {
    for (const line of lines(at)) {
      const run = await home.btcli(`wallet ${line} --json`);
      if (run.status !== 0) throw new Error(`${line}: ${run.stdout}${run.stderr}`);
    }
  }
  return wallets;
}
