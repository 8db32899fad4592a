import { checkNetwork, isWebSocketUrl, networkNames } from '../../../chain/networks.js';
import type { Runtime } from '../../../chain/runtime/runtime.js';
import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import { type Moment, parseMoment } from '../../../units/moment.js';
import { blockOf } from '../../block-at.js';

/** Where one of the two descriptions comes from. */
export type Side =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'network'; readonly network: string }
  | { readonly kind: 'block'; readonly moment: Moment };

/** Reads a block or date, the name or address of a network, or else the path of a file. */
export function parseSide(text: string): Side {
  if (/^\d{1,10}$|^0x[0-9a-fA-F]{64}$|^\d{4}-\d{2}-\d{2}/.test(text) && !text.endsWith('.scale')) {
    return { kind: 'block', moment: parseMoment(text) };
  }
  if (/^wss?:\/\//.test(text)) return { kind: 'network', network: checkNetwork(text) };
  if (/^[\w-]+$/.test(text)) return { kind: 'network', network: text };
  if (/[./\\]/.test(text)) return { kind: 'file', path: text };
  throw noSide(text, networkNames);
}

const noSide = (text: string, names: readonly string[]) =>
  refuse(
    'bad-input',
    `${JSON.stringify(text)} is no block, network or file`,
    `write a block number, one of ${names.join(', ')}, or a path such as ./subtensor-424.scale`,
  );

/** A described runtime, and how a person calls where it came from. */
export type Described = { readonly runtime: Runtime; readonly from: string };

export async function describeSide(
  side: Side,
  network: string,
  ctx: Context,
  chainOf: Context['chain'] = ctx.chain,
): Promise<Described> {
  if (side.kind === 'file') {
    const runtime = await ctx.runtimeInFile(side.path);
    return { runtime, from: side.path };
  }
  if (side.kind === 'network') {
    const names = [...networkNames, ...Object.keys(ctx.settings.config.file.networks)];
    if (!isWebSocketUrl(side.network) && !names.includes(side.network)) {
      throw noSide(side.network, names);
    }
  }
  const chain = await chainOf(side.kind === 'network' ? side.network : network);
  if (side.kind === 'network') return { runtime: chain.runtime(), from: side.network };
  const at = await ctx.during('finding the block', blockOf(side.moment, chain));
  const runtime = await ctx.during('reading its runtime', chain.runtimeOf(at));
  return { runtime, from: `block ${at.number} of ${network}` };
}
