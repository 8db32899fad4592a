import { join } from 'node:path';
import { mnemonicGenerate, mnemonicToMiniSecret, sr25519PairFromSeed } from '@polkadot/util-crypto';
import type { Scheme } from '../../src/units/signer.js';
import { toKeyfileSecret } from '../../src/wallet/scalar.js';
import type { Job } from './python.js';

type Write = Extract<Job, { do: 'write' }>;

export const THEIR_PASSWORD = 'пароль Horse 9';
const wordCounts = [12, 15, 18, 21, 24] as const;
const bare = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** Fifty keys for a Python wallet to write, coldkeys and hotkeys, five of the coldkeys encrypted. */
export const theirWrites = (root: string, message: string, schemes: readonly Scheme[]) =>
  Array.from({ length: 50 }, (_, at): Write => {
    const phrase = mnemonicGenerate(wordCounts[at % 5]);
    const seed = mnemonicToMiniSecret(phrase);
    const scheme = at >= 40 ? (schemes.at(-1) ?? 'sr25519') : 'sr25519';
    const place = at % 2 ? join(`t${at}`, 'hotkeys', 'h') : join(`t${at}`, 'coldkey');
    const origins = [
      { from: 'mnemonic', secret: phrase },
      { from: 'mnemonic', secret: phrase },
      { from: 'seed', secret: bare(seed) },
      privateKey(seed, scheme),
      { from: 'uri', secret: scheme === 'sr25519' ? `${phrase}//hard/soft` : `${phrase}//hard` },
    ] as const;
    const origin = origins[Math.floor(at / 2) % origins.length] ?? origins[0];
    const password = at < 10 && at % 2 === 0 ? THEIR_PASSWORD : undefined;
    return { do: 'write', path: join(root, place), ...origin, scheme, password, message };
  });

const privateKey = (seed: Uint8Array, scheme: Scheme) => ({
  from: 'private' as const,
  secret: bare(scheme === 'ed25519' ? seed : toKeyfileSecret(sr25519PairFromSeed(seed).secretKey)),
});
