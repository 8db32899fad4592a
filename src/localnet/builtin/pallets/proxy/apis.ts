import { method, type RuntimeApi } from '../../frame/api.js';
import type { Context } from '../../frame/context.js';
import { struct } from '../../scale/composite.js';
import { bool, u8, u128 } from '../../scale/primitives.js';
import { bytes, vec } from '../../scale/sequence.js';
import { as, type Static, snake } from '../../scale/type.js';
import { flat, has, option, variant } from '../../scale/variant.js';
import { type CallName, FILTERS, type Rule } from './filters.js';
import { DEPRECATED, type ProxyType, proxyType } from './proxy-type.js';

const common = (name: string) => ({ path: `subtensor_runtime_common::${name}` });

const typeInfo = struct(common('ProxyTypeInfo'), { name: bytes, index: u8, deprecated: bool });

const condition = variant(common('CallCondition'), {
  ParamLessThan: has(0, { paramName: bytes, limit: u128 }),
  NestedCallMustBe: has(1, { palletName: bytes, callName: bytes }),
});

const callInfo = struct(common('CallInfo'), {
  palletName: bytes,
  palletIndex: u8,
  callName: option(bytes),
  callIndex: option(u8),
  condition: option(condition),
});
type CallInfo = Static<typeof callInfo>;

const filterInfo = struct(common('ProxyFilterInfo'), {
  proxyType: u8,
  name: bytes,
  deprecated: bool,
  filterMode: as(
    flat(common('FilterMode'), ['AllowAll', 'DenyAll', 'Allow', 'Deny']),
    'FilterMode',
  ),
  calls: vec(callInfo),
  exceptions: vec(callInfo),
});

/** Which proxy types there are, and which calls each lets through. */
export const proxyFilterApi: RuntimeApi = {
  name: 'ProxyFilterRuntimeApi',
  version: 1,
  methods: [
    method('get_proxy_types', {}, vec(typeInfo), () =>
      types()
        .map(describe)
        .toSorted((one, other) => one.index - other.index),
    ),
    method('get_proxy_filter', { proxyType: option(u8) }, vec(filterInfo), (context, wanted) =>
      types()
        .filter((type) => wanted.proxyType === undefined || indexOf(type) === wanted.proxyType)
        .map((type) => filterOfType(context, type)),
    ),
  ],
};

const types = () => Object.keys(FILTERS) as ProxyType[];

const describe = (type: ProxyType) => ({
  name: text(type),
  index: indexOf(type),
  deprecated: DEPRECATED.includes(type),
});

function filterOfType(context: Context, type: ProxyType): Static<typeof filterInfo> {
  const filter = FILTERS[type];
  const listed = 'calls' in filter ? filter : { calls: [], except: [] };
  const { name, index, deprecated } = describe(type);
  return {
    proxyType: index,
    name,
    deprecated,
    filterMode: filter.mode,
    calls: listed.calls.flatMap((rule) => infoOf(context, rule)),
    exceptions: (listed.except ?? []).flatMap((rule) => infoOf(context, rule)),
  };
}

/** Nothing for a call that this runtime does not have: it has no index here. */
function infoOf({ assembly }: Context, rule: Rule): CallInfo | [] {
  const [palletName, callName] = parts(typeof rule === 'string' ? rule : rule.call);
  const pallet = assembly.pallets.find(({ name }) => name === palletName);
  if (!pallet) return [];
  const named = { palletName: text(palletName), palletIndex: pallet.index };
  if (callName === '*') {
    return { ...named, callName: undefined, callIndex: undefined, condition: undefined };
  }
  const call = pallet.calls?.named(callName);
  if (!call) return [];
  const limits = typeof rule === 'string' ? undefined : conditionOf(rule);
  return { ...named, callName: text(callName), callIndex: call.index, condition: limits };
}

function conditionOf(rule: Exclude<Rule, string>): Static<typeof condition> {
  if ('below' in rule) {
    const { arg, limit } = rule.below;
    return { tag: 'ParamLessThan', value: { paramName: text(snake(arg)), limit } };
  }
  const [pallet, call] = parts(rule.around.call);
  return { tag: 'NestedCallMustBe', value: { palletName: text(pallet), callName: text(call) } };
}

const parts = (name: CallName): readonly [pallet: string, call: string] => {
  const [pallet = '', call = ''] = name.split('.');
  return [pallet, call];
};

const text = (name: string): Uint8Array => new TextEncoder().encode(name);

const indexOf = (type: ProxyType): number => proxyType.encode(type)[0] ?? 0;
