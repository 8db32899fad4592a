import type { Codec } from '@polkadot/types/types';
import type { Finished } from './cli.js';
import type { RealChain } from './realchain.js';

type EventRecord = {
  readonly phase: {
    readonly isApplyExtrinsic: boolean;
    readonly asApplyExtrinsic: { readonly eq: (index: number) => boolean };
  };
  readonly event: { readonly method: string; readonly data: readonly Codec[] };
};

/** What the block that a command reports holds of its extrinsic, decoded by @polkadot/api. */
export async function readBlock(chain: RealChain, done: Finished) {
  const { extrinsic } = done.json().data as { readonly extrinsic: string };
  const hash = done.json().block?.hash ?? 'no block';
  const [{ block }, at] = await Promise.all([
    chain.api.rpc.chain.getBlock(hash),
    chain.api.at(hash),
  ]);
  const records = (await at.query.system?.events?.()) as unknown as readonly EventRecord[];
  const index = block.extrinsics.findIndex((found) => found.hash.toHex() === extrinsic);
  const own = records
    .filter(({ phase }) => phase.isApplyExtrinsic && phase.asApplyExtrinsic.eq(index))
    .map(({ event }) => event);
  const signed = block.extrinsics[index];
  const call = signed?.method;
  const event = (method: string): readonly string[] =>
    own.find((found) => found.method === method)?.data.map(String) ?? [];
  return {
    parent: block.header.parentHash.toHex(),
    /** The fields of its event of that name, in order; none when there is no such event. */
    event,
    /** The terms it was signed on; the era is its length in blocks, or null for one without end. */
    terms: {
      nonce: signed?.nonce.toNumber(),
      tip: signed?.tip.toString(),
      era: signed?.era.isMortalEra ? signed.era.asMortalEra.period.toNumber() : null,
    },
    feePaid: event('TransactionFeePaid')[1] ?? '0',
    /** The arguments that were signed, by their names; throws when another call was. */
    signed(method: string): Readonly<Record<string, string>> {
      if (call?.method !== method) throw new Error(`${call?.method} was signed`);
      const named = call.meta.args.map(({ name }, position) => [
        camel(name.toString()),
        `${call.args[position]}`,
      ]);
      return Object.fromEntries(named);
    },
  };
}

/** SwapRuntimeApi.current_alpha_price, its eight bytes read here. */
export async function spotPrice(chain: RealChain, netuid: number, hash: string): Promise<bigint> {
  const input = Buffer.alloc(2);
  input.writeUInt16LE(netuid);
  const entry = 'SwapRuntimeApi_current_alpha_price';
  const answer = await chain.api.rpc.state.call(entry, `0x${input.toString('hex')}`, hash);
  return Buffer.from(answer.toU8a(true)).readBigUInt64LE();
}

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
