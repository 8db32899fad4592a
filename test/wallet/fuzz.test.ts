import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal, refuse } from '../../src/errors.js';
import { parseAccountRef } from '../../src/units/account-ref.js';
import { toHex } from '../../src/units/hex.js';
import { accountIdOf, encodeSs58, parseSs58 } from '../../src/units/ss58.js';
import { type DeriveKey, deriveFileKey } from '../../src/wallet/argon2.js';
import { keyFromMnemonic, keyFromSeed } from '../../src/wallet/derive.js';
import { openDoctor } from '../../src/wallet/doctor/doctor.js';
import { sealNacl } from '../../src/wallet/layers/nacl.js';
import { addressInPublicFile } from '../../src/wallet/public-address.js';
import { publicKeyfile, secretKeyfile } from '../../src/wallet/serialise-keyfile.js';
import { openWalletStore } from '../../src/wallet/store.js';
import { unlock } from '../../src/wallet/unlock.js';
import { seededRandom } from '../support/seeded-random.js';
import { fileOf, vectors } from './keyfile-vectors.js';
import { mutations } from './mutate.js';
import { known, walletFolder } from './wallet-folder.js';

const RUNS = Number(process.env.BTCLI_FUZZ_RUNS ?? 2_000);
const FULL = Number(process.env.BTCLI_FUZZ_FULL ?? 0);
const SEED = Number(process.env.BTCLI_FUZZ_SEED ?? 1);
const HOUR = 3_600_000;

const PASSWORD = 'Horse 7';
const injected = new Map(
  vectors('keyfile-nacl', 'keyfile-agcli').map((v) => [v.password, v.derivedKey]),
);
/** The key is given instead of derived: what is fuzzed is the file, not argon2. */
const deriveKey: DeriveKey = async (password) =>
  Buffer.from(injected.get(password)?.slice(2) ?? '11'.repeat(32), 'hex');

type Sample = {
  readonly name: string;
  readonly file: Buffer;
  readonly password: string;
  readonly publicKey: string;
  /** Says enough of its own address that a single change can never make it another key. */
  readonly vouched: boolean;
};

const made = (key: ReturnType<typeof keyFromSeed>, name: string): Sample => {
  if (!key) throw new Error('nothing was derived');
  const file = Buffer.from(secretKeyfile(key));
  return { name, file, password: PASSWORD, publicKey: toHex(key.publicKey), vouched: true };
};
const plain = [
  made(keyFromMnemonic(known.phrase, 'sr25519'), 'plain, from words'),
  made(keyFromSeed(new Uint8Array(32).fill(7), 'sr25519'), 'plain, from a seed'),
  made(keyFromMnemonic(known.phrase, 'ed25519'), 'plain, ed25519'),
];

async function samples(): Promise<readonly Sample[]> {
  const [first] = plain;
  if (!first) throw new Error('no sample');
  const sealed = { ...first, name: 'NaCl', file: await sealNacl(first.file, PASSWORD, deriveKey) };
  const handedOver = vectors('keyfile-nacl', 'keyfile-vault', 'keyfile-agcli', 'keyfile-plain')
    .filter((vector) => vector.expect.publicKey !== undefined && vector.expect.accept !== false)
    .map((vector) => ({
      ...{ name: vector.kind, file: fileOf(vector), password: vector.password ?? PASSWORD },
      ...{ publicKey: vector.expect.publicKey, vouched: false },
    }));
  return [...plain, sealed, ...handedOver];
}

/** What became of one file; throws what is no refusal, as that is a crash. */
async function outcomeOf(
  path: string,
  sample: Sample,
  address: ReturnType<typeof encodeSs58> | undefined,
  derive = deriveKey,
): Promise<string> {
  const ask = async (attempt: number) => {
    if (attempt === 1) return sample.password;
    throw refuse('declined', 'asked again');
  };
  try {
    const key = await unlock({ path, address }, ask, derive);
    return toHex(key.publicKey) === sample.publicKey ? 'same key' : 'ANOTHER KEY';
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw new Error(`crash on ${sample.name}`, { cause: reason });
    expect(`${reason.message} ${reason.hint}`).not.toMatch(/winner|thank year/);
    return reason.code;
  }
}

const counted = () => {
  const counts = new Map<string, number>();
  return {
    add: (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1),
    told: () =>
      [...counts]
        .sort()
        .map(([what, count]) => `${what} ${count}`)
        .join(', '),
    of: (what: string) => counts.get(what) ?? 0,
  };
};
const say = (line: string) => process.stderr.write(`fuzz: ${line}\n`);
const kinds = Object.entries(mutations);

describe('a damaged key file gives its own key or none', () => {
  it(
    `after ${RUNS} mutations, with the derived key given`,
    async () => {
      const all = await samples();
      const path = join(walletFolder({ 'w/': '' }), 'w/coldkey');
      const random = seededRandom(SEED);
      const counts = counted();
      for (let run = 0; run < RUNS; run++) {
        const sample = random.pick(all);
        const [, mutate] = random.pick(kinds);
        let file = mutate(sample.file, random);
        // Without its public file only a single change is sure to be noticed.
        const address = encodeSs58(Buffer.from(sample.publicKey.slice(2), 'hex'));
        const alone = sample.vouched && random.below(2) === 0;
        if (!alone && random.below(4) === 0) file = random.pick(kinds)[1](file, random);
        writeFileSync(path, file);
        const outcome = await outcomeOf(path, sample, alone ? undefined : address);
        counts.add(outcome);
        if (outcome === 'ANOTHER KEY') say(`run ${run} of seed ${SEED}: ${sample.name}`);
      }
      say(`${RUNS} key files of ${all.length} samples: ${counts.told()}`);
      expect(counts.of('ANOTHER KEY')).toBe(0);
    },
    HOUR,
  );

  it.runIf(FULL > 0)(
    `after ${FULL} mutations, derived in full`,
    async () => {
      const [first] = plain;
      if (!first) throw new Error('no sample');
      const file = await sealNacl(first.file, PASSWORD, deriveFileKey);
      const path = join(walletFolder({ 'w/': '' }), 'w/coldkey');
      const random = seededRandom(SEED);
      const counts = counted();
      writeFileSync(path, file);
      expect(await outcomeOf(path, first, undefined, deriveFileKey)).toBe('same key');
      for (let run = 0; run < FULL; run++) {
        writeFileSync(path, random.pick(kinds)[1](file, random));
        counts.add(await outcomeOf(path, first, undefined, deriveFileKey));
      }
      say(`${FULL} key files derived in full: ${counts.told()}`);
      expect(counts.of('ANOTHER KEY') + counts.of('same key')).toBe(0);
    },
    HOUR,
  );

  it(
    'never shows another address, and neither listing nor looking it over ever crashes',
    () => {
      const root = walletFolder({ 'w/hotkeys/': '' });
      const [secret, open] = [join(root, 'w/hotkeys/h'), join(root, 'w/hotkeys/hpub.txt')];
      const random = seededRandom(SEED);
      const counts = counted();
      const key = keyFromMnemonic(known.phrase, 'sr25519');
      if (!key) throw new Error('nothing was derived');
      const files = [Buffer.from(secretKeyfile(key)), Buffer.from(publicKeyfile(key))] as const;
      for (let run = 0; run < RUNS; run++) {
        writeFileSync(secret, random.pick(kinds)[1](files[0], random));
        writeFileSync(open, random.pick(kinds)[1](files[1], random));
        const shown = addressInPublicFile(open);
        counts.add(
          shown === undefined
            ? 'no address'
            : shown === known.address
              ? 'the address'
              : 'ANOTHER ADDRESS',
        );
        openWalletStore(root).list();
        if (run % 10 === 0) openDoctor(root).examine();
      }
      say(`${RUNS} public files: ${counts.told()}`);
      expect(counts.of('ANOTHER ADDRESS')).toBe(0);
    },
    HOUR,
  );
});

it(
  'reads a mutated address as what it says or refuses it',
  () => {
    const random = seededRandom(SEED);
    const counts = counted();
    const texts = [known.address, known.aliceAddress, known.polkadotAddress, known.publicKey].map(
      (text) => Buffer.from(text),
    );
    for (let run = 0; run < RUNS; run++) {
      const text = random.pick(kinds)[1](random.pick(texts), random).toString();
      for (const parse of [parseAccountRef, parseSs58]) {
        try {
          const read = parse(text);
          const address =
            typeof read === 'string' ? read : read.kind === 'address' ? read.address : undefined;
          counts.add(address === undefined ? 'a name' : 'an address');
          if (address !== undefined) expect(encodeSs58(accountIdOf(address))).toBe(address);
          if (typeof read === 'string') expect(read).toBe(text);
        } catch (reason) {
          if (!(reason instanceof Refusal))
            throw new Error(`crash on ${JSON.stringify(text)}`, { cause: reason });
          counts.add(reason.code);
        }
      }
    }
    // Two bytes of checksum let one changed address in 65,536 pass for another: no reader can do better.
    say(`${RUNS} addresses, each read twice: ${counts.told()}`);
  },
  HOUR,
);
