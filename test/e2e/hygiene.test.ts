import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newHome } from '../support/cli.js';
import { skipSuite } from '../support/skip.js';
import { watchProcess } from '../support/watched-process.js';
import { known } from '../wallet/wallet-folder.js';

const password = 'Grüße-Horse-7';
const newPassword = 'Other-Horse-8';
const backupPassword = 'Paper-Horse-9';
const typo = known.phrase.replace('winner', 'winnner');

const home = newHome();
afterAll(home.remove);
for (const name of ['given', 'tmp']) mkdirSync(join(home.folder, name));
const given = (name: string, content: string) => {
  const path = join(home.folder, 'given', name);
  writeFileSync(path, `${content}\n`, { mode: 0o600 });
  return path;
};
const files = {
  words: given('words', known.phrase),
  typo: given('typo', typo),
  seed: given('seed', known.seed),
  half: given('half', known.seed.slice(0, 60)),
  password: given('password', password),
  next: given('next', newPassword),
  backup: given('backup', backupPassword),
};
const out = join(home.folder, 'backup.json');

type Step = { readonly line: string; readonly status: number; readonly env?: NodeJS.ProcessEnv };

/** Everything that touches a secret, once, with what may go wrong on the way. */
const steps: readonly Step[] = [
  {
    line: `wallet regen-coldkey --wallet w --mnemonic-file ${files.words} --password-file ${files.password} -v`,
    status: 0,
  },
  { line: `wallet regen-hotkey --wallet w --hotkey h --seed-file ${files.seed} --json`, status: 0 },
  { line: 'wallet create --wallet made --no-password -v', status: 0 },
  { line: 'wallet new-coldkey --wallet single --no-password --json', status: 0 },
  { line: 'wallet new-hotkey --wallet single --hotkey h', status: 0 },
  {
    line: `wallet new-coldkey --wallet no --password-file ${files.password} --no-password`,
    status: 2,
  },
  {
    line: `wallet regen-coldkey --wallet typo --no-password --mnemonic-file ${files.typo}`,
    status: 2,
  },
  {
    line: `wallet regen-coldkey --wallet typo --no-password --mnemonic-file ${files.seed} -v`,
    status: 2,
  },
  {
    line: `wallet regen-coldkey --wallet typo --no-password --seed-file ${files.half} --json`,
    status: 2,
  },
  {
    line: `wallet regen-coldkey --wallet typo --no-password --seed-file ${files.words}`,
    status: 2,
  },
  {
    line: 'wallet sign --wallet w --message m -v',
    status: 0,
    env: { BT_WALLET_PASSWORD: password },
  },
  {
    line: 'wallet sign --wallet w --message m --json',
    status: 3,
    env: { BT_WALLET_PASSWORD: newPassword },
  },
  { line: 'wallet sign --wallet w --use-hotkey --hotkey h --message m -v', status: 0 },
  { line: `wallet verify-backup --wallet w --mnemonic-file ${files.words}`, status: 0 },
  { line: `wallet verify-backup --wallet w --mnemonic-file ${files.typo} -v`, status: 7 },
  {
    line: `wallet export --wallet w --hotkey h --out ${out} --backup-password-file ${files.backup} -v`,
    status: 0,
  },
  {
    line: `wallet import --wallet back --keystore ${out} --backup-password-file ${files.backup} --no-password`,
    status: 0,
  },
  {
    line: `wallet import --wallet wrong --keystore ${out} --backup-password-file ${files.next} --no-password`,
    status: 3,
  },
  {
    line: `wallet import --wallet wrong --keystore ${files.words} --backup-password-file ${files.next} --no-password -v`,
    status: 2,
  },
  { line: `wallet passwd --wallet w --hotkey h --new-password-file ${files.next} -v`, status: 0 },
  {
    line: 'wallet new-coldkey --wallet single --no-password --overwrite --confirm single',
    status: 0,
  },
  { line: 'wallet rename --wallet single --to renamed --yes', status: 0 },
  { line: 'wallet archive --wallet renamed --yes', status: 0 },
  { line: 'wallet list --json', status: 0 },
  { line: 'wallet faucet --wallet made --amount 5 --network embedded --yes -v', status: 0 },
  {
    line: `wallet transfer --wallet made --dest ${known.aliceAddress} --amount 1 --network embedded --yes -v`,
    status: 0,
  },
];

/** Secrets of the keys that are on the disk in the clear, whoever made them. */
function secretsOnDisk(): readonly string[] {
  return filesBelow(join(home.folder, 'wallets'))
    .map((path) => readFileSync(path, 'utf8'))
    .flatMap((text) => {
      if (!text.startsWith('{')) return [];
      const { privateKey = '', secretSeed = '', secretPhrase = '' } = JSON.parse(text);
      return [...inThrees(secretPhrase), ...inHex(secretSeed), ...inHex(privateKey)];
    });
}

/** Three words in a row are no accident; the first of them tell as much as all. */
const inThrees = (phrase: string): readonly string[] => {
  const words = phrase.split(' ').filter(Boolean);
  return words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '));
};

/** Eight bytes anywhere of a secret, with its ends. */
const inHex = (hex: string): readonly string[] => {
  const digits = hex.replace(/^0x/, '');
  return Array.from({ length: Math.floor(digits.length / 16) }, (_, at) =>
    digits.slice(16 * at, 16 * at + 16),
  );
};

const filesBelow = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map((name) => join(folder, String(name)))
        .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    : [];

const outsideTheWallets = () =>
  filesBelow(home.folder).filter(
    (path) => !/^(?:given|wallets)\//.test(relative(home.folder, path)),
  );

const TITLE = 'a secret is nowhere but in the wallet folder';
if (existsSync('/proc/self/task')) {
  describe(TITLE, () => {
    it('whatever command touched it', { timeout: 900_000 }, async () => {
      const seen = new Map<string, string>();
      for (const { line, status, env } of steps) {
        const run = await home.watched(
          line,
          { env: { TMPDIR: join(home.folder, 'tmp'), ...env } },
          watchProcess,
        );
        expect({
          line,
          status: run.status,
          stderr: run.status === status ? '' : run.stderr,
        }).toEqual({ line, status, stderr: '' });
        seen.set(`stdout of ${line}`, run.stdout);
        seen.set(`stderr of ${line}`, run.stderr);
        seen.set(`argv of ${line}`, [...run.traces.argv].join('\n'));
        seen.set(`environment of children of ${line}`, [...run.traces.childEnv].join('\n'));
        expect([...run.traces.argv].join()).toContain('cli.js');
        expect(readdirSync(join(home.folder, 'tmp'))).toEqual([]);
      }
      for (const path of outsideTheWallets()) {
        seen.set(path, path + readFileSync(path, 'latin1') + readFileSync(path, 'utf8'));
      }
      expect([...seen.keys()].some((name) => name.includes('journal'))).toBe(true);
      const secrets = [
        ...[password, newPassword, backupPassword, known.seed.slice(2, 50)],
        ...inThrees(known.phrase),
        ...inThrees(typo),
        ...secretsOnDisk(),
      ];
      expect(secrets.length).toBeGreaterThan(100);
      const leaks = [...seen].flatMap(([where, text]) =>
        secrets.filter((secret) => text.includes(secret)).map(() => where),
      );
      expect([...new Set(leaks)]).toEqual([]);
    });

    it('is what the search would find: it is told of a leak that is put there', () => {
      const [secret = ''] = secretsOnDisk();
      writeFileSync(join(home.folder, 'leak'), `xx${secret}xx`);
      const found = outsideTheWallets().filter((path) =>
        readFileSync(path, 'utf8').includes(secret),
      );
      expect(found).toEqual([join(home.folder, 'leak')]);
    });
  });
} else {
  skipSuite(TITLE, 'this system shows no processes below /proc');
}
