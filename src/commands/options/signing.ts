import { refuse } from '../../errors.js';
import { parseAccountRef } from '../../units/account-ref.js';
import { eraText, parseEra, USUAL_ERA } from '../../units/era.js';
import { parseTao } from '../../units/parse-amount.js';
import { option, toggle } from '../define/option.js';
import { acceptLookalike } from './account.js';
import { network } from './network.js';
import { unlocking } from './password.js';
import { yes } from './spending.js';
import { accountText, taoText, wholeText } from './texts.js';
import { wallet, walletPath } from './wallet.js';

export const dryRun = toggle({
  flags: '--dry-run',
  summary: 'show the plan and stop; needs no password',
});

export const era = option({
  flags: '--era <blocks|immortal>',
  summary: 'blocks the signature stays valid for, a power of two from 4 to 65536',
  text: { type: 'string', pattern: '^(\\d{1,5}|immortal)$', examples: ['64'] },
  fallback: eraText(USUAL_ERA),
  env: 'BTCLI_ERA',
  setting: { key: 'era' },
  parse: parseEra,
});

export const nonce = option({
  flags: '--nonce <number>',
  summary: "the signer's next transaction number; the chain's own when left out",
  text: wholeText(0, 4_294_967_295),
  parse: parseNonce,
});

export const tip = option({
  flags: '--tip <tao>',
  summary: 'TAO for the block author on top of the fee; Subtensor orders nothing by it',
  fallback: '0',
  text: taoText,
  parse: parseTao,
});

export const proxyFor = option({
  flags: '--proxy-for <account>',
  summary: 'act for this account, whose proxy the signer is',
  text: accountText,
  parse: parseAccountRef,
});

const waits = ['submitted', 'included', 'finalized'] as const;
export type Wait = (typeof waits)[number];

export const wait = option({
  flags: '--wait <until>',
  summary: 'how far to follow the transaction: submitted, included or finalized',
  fallback: 'finalized',
  env: 'BTCLI_WAIT',
  setting: { key: 'wait' },
  choices: waits,
  text: { type: 'string', enum: waits },
  parse: (typed) => oneOf(waits, typed),
});

const hashModes = ['auto', 'on', 'off'] as const;
export type MetadataHashMode = (typeof hashModes)[number];

export const metadataHash = option({
  flags: '--metadata-hash <mode>',
  summary: "sign over the digest of the runtime's metadata: auto, on or off",
  fallback: 'auto',
  env: 'BTCLI_METADATA_HASH',
  setting: { key: 'metadata-hash' },
  choices: hashModes,
  text: { type: 'string', enum: hashModes },
  parse: (typed) => oneOf(hashModes, typed),
});

export const idempotencyKey = option({
  flags: '--idempotency-key <key>',
  summary: 'a name for this very transaction: under it, it happens once, however often it is run',
  text: { type: 'string', pattern: '^[!-~]{1,255}$', examples: ['payroll-2026-11-alice'] },
  parse: parseKey,
});

export const shield = toggle({
  flags: '--shield',
  summary:
    'seal it, so that nobody but your node and its block author sees it before it lands; trades in a pool are wherever they can be',
  env: 'BTCLI_SHIELD',
  setting: { key: 'shield', on: 'on' },
});

export const noShield = toggle({
  flags: '--no-shield',
  summary: 'send a trade for everybody to see before it lands, at half the fee or less',
  env: 'BTCLI_SHIELD',
  setting: { key: 'shield', on: 'off' },
});

/** What every command that signs offers. */
export const signing = {
  ...{ network, wallet, walletPath, ...unlocking, yes, dryRun },
  ...{ era, nonce, tip, proxyFor, acceptLookalike, wait, metadataHash, idempotencyKey },
  ...{ shield, noShield },
} as const;

function oneOf<Choice extends string>(choices: readonly Choice[], typed: string): Choice {
  const found = choices.find((choice) => choice === typed);
  if (found) return found;
  throw refuse(
    'bad-input',
    `${JSON.stringify(typed)} is none of ${choices.join(', ')}`,
    `write ${choices[0]}`,
  );
}

function parseNonce(typed: string): number {
  const value = /^\d{1,10}$/.test(typed) ? Number(typed) : Number.NaN;
  if (value < 2 ** 32) return value;
  throw refuse('bad-input', `${JSON.stringify(typed)} is not a nonce`, 'write a number such as 12');
}

function parseKey(typed: string): string {
  if (/^[\x21-\x7e]{1,255}$/.test(typed)) return typed;
  throw refuse(
    'bad-input',
    'an idempotency key has 1 to 255 letters, digits and signs, without spaces',
    'write one that is yours alone, such as payroll-2026-11-alice',
  );
}
