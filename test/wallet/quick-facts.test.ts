import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keyFromMnemonic } from '../../src/wallet/derive.js';
import { keyFacts } from '../../src/wallet/key-facts.js';
import { quickFacts } from '../../src/wallet/quick-facts.js';
import { publicKeyfile, secretKeyfile } from '../../src/wallet/serialise-keyfile.js';
import { seededRandom } from '../support/seeded-random.js';
import { mutations } from './mutate.js';
import { known, walletFolder } from './wallet-folder.js';

const RUNS = Number(process.env.BTCLI_FUZZ_RUNS ?? 300);

function ordinaryPair() {
  const key = keyFromMnemonic(known.phrase, 'sr25519');
  if (!key) throw new Error('nothing was derived');
  return { secret: secretKeyfile(key), public: publicKeyfile(key) };
}

function folderWith(files: { readonly secret: string | Buffer; readonly public: string | Buffer }) {
  const root = walletFolder({ h: files.secret, 'hpub.txt': files.public });
  return { secret: join(root, 'h'), public: join(root, 'hpub.txt') };
}

const ordinary = ordinaryPair();
/** As long as a real one, and as little of a text: two thirds of its bytes are no ASCII. */
const sealed = Buffer.concat([Buffer.from('$NACL'), Buffer.alloc(400, '00ff80', 'hex')]);
const spaced = (text: string) => text.replace(/([:,])/g, '$1 ');

it.each([
  ['as this program writes it', ordinary, 'plain'],
  [
    'as Python writes it',
    { secret: spaced(ordinary.secret), public: spaced(ordinary.public) },
    'plain',
  ],
  ['with an encrypted secret', { ...ordinary, secret: sealed }, 'encrypted'],
  ['with nothing behind its marker', { ...ordinary, secret: '$NACL' }, 'encrypted'],
])('knows a key %s, or a long list is slow', (_, files, protection) => {
  expect(quickFacts(folderWith(files))).toEqual({ address: known.address, protection });
});

it.each([
  ['contradicts itself', { public: ordinary.public.replace('625e', '625f') }],
  ['gives another address as well', { public: `{" ss58Address":"x",${ordinary.public.slice(1)}` }],
  ['has no secret', { secret: ordinary.public }],
  ['has an empty secret', { secret: ordinary.secret.replace(/0x[0-9a-f]{128}/, '') }],
  ['is far too large', { secret: `$NACL${'x'.repeat(100_000)}` }],
  ['hides among blanks', { secret: `${ordinary.secret}${' '.repeat(70_000)}` }],
  ['begins almost as an encrypted one', { secret: Buffer.from('$NAC\xff', 'latin1') }],
  ['is shorter than any marker', { secret: Buffer.from('\xff', 'latin1') }],
  ['is encrypted where it should be public', { public: sealed }],
  ['is cut off', { secret: ordinary.secret.slice(0, -1) }],
  ['holds bytes that are no text', { secret: Buffer.from(`${ordinary.secret}\xff`, 'latin1') }],
])('leaves a key that %s to be read properly', (_, changed) => {
  expect(quickFacts(folderWith({ ...ordinary, ...changed }))).toBeUndefined();
});

it('never says anything else than reading properly does', () => {
  const random = seededRandom(1);
  const kinds = Object.values(mutations);
  const paths = folderWith(ordinary);
  const mutated = (file: string | Buffer) =>
    random.pick([0, 1]) === 0 ? Buffer.from(file) : random.pick(kinds)(Buffer.from(file), random);
  let known = 0;
  for (let run = 0; run < RUNS; run++) {
    writeFileSync(paths.secret, mutated(random.pick([ordinary.secret, sealed])));
    writeFileSync(paths.public, mutated(ordinary.public));
    const quick = quickFacts(paths);
    if (!quick) continue;
    known += 1;
    expect(quick).toEqual(keyFacts(paths));
  }
  expect(known).toBeGreaterThan(RUNS / 5);
});
