import type { Call } from '../../../chain/call.js';
import type { Chain } from '../../../chain/chain.js';
import { refuse } from '../../../errors.js';
import { USUAL_ERA } from '../../../units/era.js';
import { coinText, type Rao, rao } from '../../../units/money.js';
import type { Signer } from '../../../units/signer.js';
import type { DevKey } from './declared.js';

/** Keys by their development names; the only keys a scaffold signs with. */
export type DevSigners = (uri: string) => Promise<Signer>;

/** The chain, the keys, and when to give up. */
export type Site = {
  readonly chain: Chain;
  readonly signers: DevSigners;
  readonly stop: AbortSignal;
};

/** Every development chain funds this account, and makes it sudo. */
export const FAUCET = '//Alice';

/** What is left for fees after an account was funded for something. */
const MARGIN = rao(1_000_000_000n);

/** Signs a call with a development key and waits until a block holds it; refuses any other end. */
export async function send(call: Call, uri: string, { chain, signers, stop }: Site): Promise<void> {
  const signer = await signers(uri);
  const nonce = await chain.nextNonce(signer.address);
  const terms = { nonce, era: USUAL_ERA, tip: rao(0n), metadataHash: false };
  const { bytes, hash, firstBlock, lastBlock } = await chain.sign(call, signer, terms);
  const sent = { bytes, hash, nonce, firstBlock, lastBlock, signer: signer.address };
  const outcome = await chain.broadcast(sent, 'included', stop);
  if (outcome.status === 'included' || outcome.status === 'finalized') return;
  if (outcome.status === 'failed') {
    throw refuse(
      'failed-on-chain',
      `${outcome.error.pallet}.${outcome.error.name}`,
      outcome.error.docs,
    );
  }
  throw refuse('unseen', `a transaction ended as ${outcome.status}`, 'run the command again', {
    hash,
  });
}

/** Acts as the root of a development chain. */
export const sendAsRoot = (call: Call, site: Site): Promise<void> =>
  send({ kind: 'sudo', call }, FAUCET, site);

/** Gives an account from the faucet what it lacks to spend so much. */
export async function afford(key: DevKey, amount: Rao, site: Site): Promise<void> {
  const { chain } = site;
  const needed = rao(amount + MARGIN + chain.existentialDeposit());
  const [balance] = await chain.balances([key.address], await chain.head());
  const free = balance?.free ?? 0n;
  if (free >= needed) return;
  await give(key, rao(needed - free), site);
}

/** Sends from the faucet; refuses more than it has, with what it needs to go on. */
export async function give(key: DevKey, amount: Rao, site: Site): Promise<void> {
  const { chain } = site;
  const faucet = await site.signers(FAUCET);
  const [balance] = await chain.balances([faucet.address], await chain.head());
  const spare = (balance?.free ?? 0n) - MARGIN - chain.existentialDeposit();
  if (amount > spare) {
    throw refuse(
      'balance-too-low',
      `${key.uri} lacks ${coinText(amount)} TAO for it, and ${FAUCET} can give ${coinText(rao(spare > 0n ? spare : 0n))}`,
      'declare less; what a pool sells gets dearer the more of it is bought',
    );
  }
  await send({ kind: 'transferKeepAlive', dest: key.address, amount }, FAUCET, site);
}
