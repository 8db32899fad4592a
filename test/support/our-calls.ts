import type { Call } from '../../src/chain/call.js';
import { type AlphaUnits, type Netuid, rao, raoPerAlpha } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';

type Arguments = Readonly<Record<string, never>>;
type Nested = { readonly pallet: string; readonly call: string; readonly args: Arguments };
/** One call of ../shared/vectors/encodings.json. */
export type CallVector = Nested & { readonly spec: string; readonly hex: `0x${string}` };

/** Our call for a vector's arguments; undefined for calls this program does not make. */
export function ourCall({ pallet, call, args }: Nested): Call | undefined {
  const netuid = Number(args.netuid) as Netuid;
  const limits = () => ({
    netuid,
    hotkey: parseSs58(args.hotkey ?? ''),
    limitPrice: raoPerAlpha(BigInt(args.limit_price ?? 0)),
    allowPartial: args.allow_partial === true,
  });
  switch (`${pallet}.${call}`) {
    case 'Balances.transfer_keep_alive': {
      const { Id } = args.dest as unknown as { Id?: string };
      if (Id === undefined) return undefined;
      return {
        kind: 'transferKeepAlive',
        dest: parseSs58(Id),
        amount: rao(BigInt(args.value ?? 0)),
      };
    }
    case 'SubtensorModule.register_network':
      return { kind: 'registerNetwork', hotkey: parseSs58(args.hotkey ?? '') };
    case 'SubtensorModule.start_call':
      return { kind: 'startSubnet', netuid };
    case 'SubtensorModule.burned_register':
      return { kind: 'burnedRegister', netuid, hotkey: parseSs58(args.hotkey ?? '') };
    case 'SubtensorModule.register_limit': {
      const limit = rao(BigInt(args.limit_price ?? 0));
      return { kind: 'registerLimit', netuid, hotkey: parseSs58(args.hotkey ?? ''), limit };
    }
    case 'SubtensorModule.add_stake_limit':
      return { kind: 'addStakeLimit', ...limits(), amount: rao(BigInt(args.amount_staked ?? 0)) };
    case 'SubtensorModule.remove_stake_limit': {
      const amount = BigInt(args.amount_unstaked ?? 0) as AlphaUnits;
      return { kind: 'removeStakeLimit', ...limits(), amount };
    }
    case 'SubtensorModule.set_weights': {
      const [uids, values] = [args.dests, args.weights].map((list) =>
        [...(list ?? [])].map(Number),
      );
      if (!uids || !values) return undefined;
      return {
        kind: 'setWeights',
        netuid,
        uids,
        values,
        versionKey: BigInt(args.version_key ?? 0),
      };
    }
    case 'AdminUtils.sudo_set_commit_reveal_weights_enabled':
      return { kind: 'setCommitReveal', netuid, enabled: args.enabled === true };
    case 'Proxy.proxy': {
      const { Id } = args.real as unknown as { Id?: string };
      const inner = args.force_proxy_type === null ? ourCall(args.call as never) : undefined;
      return Id && inner ? { kind: 'proxy', real: parseSs58(Id), call: inner } : undefined;
    }
    case 'Utility.batch_all': {
      const inner = [...(args.calls as unknown as Nested[])].map(ourCall);
      const calls = inner.filter((each) => each !== undefined);
      return calls.length === inner.length ? { kind: 'batchAll', calls } : undefined;
    }
    default:
      return undefined;
  }
}
