import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import type { BlockRef } from '../../units/block.js';
import { nameOfKind } from '../calls/runtime-names.js';
import type { ChainIdentity } from '../chain.js';
import { type Fields, fieldsOf, optional } from '../decode.js';
import type { ProxyFilter } from '../proxy.js';
import { callFunction, findFunction } from './runtime-api.js';

const API = 'ProxyFilterRuntimeApi';
const METHOD = 'get_proxy_filter';

type Named = { readonly pallet: string; readonly name: string | undefined };
type Filter = {
  readonly mode: string;
  readonly calls: readonly Named[];
  readonly exceptions: readonly Named[];
};

/** The filters of every type of proxy at one block. */
export async function readProxyFilter(
  at: BlockRef,
  api: ApiPromise,
  identity: ChainIdentity,
): Promise<ProxyFilter | undefined> {
  if (!findFunction(api, API, METHOD)) return undefined;
  const answer = await callFunction(API, METHOD, [null], at, api, identity);
  const filters = new Map(
    [...(answer as unknown as Iterable<Codec>)].map((each) => {
      const fields = fieldsOf(each, 'ProxyFilterInfo');
      return [textOf(fields.codec('name')), filterOf(fields)] as const;
    }),
  );
  return (proxyType, call) => {
    const filter = filters.get(proxyType);
    return filter && lets(filter, nameOfKind(call));
  };
}

const filterOf = (fields: Fields<Codec>): Filter => ({
  mode: fields.codec('filterMode').toString(),
  calls: fields.list('calls').map(namedIn),
  exceptions: fields.list('exceptions').map(namedIn),
});

/** A whole pallet has no call name. */
function namedIn(info: Codec): Named {
  const fields = fieldsOf(info, 'CallInfo');
  const name = optional(fields.codec('callName'));
  return { pallet: textOf(fields.codec('palletName')), name: name && textOf(name) };
}

const textOf = (bytes: Codec): string => Buffer.from(bytes.toU8a(true)).toString('utf8');

function lets({ mode, calls, exceptions }: Filter, call: { pallet: string; name: string }) {
  const isIn = (list: readonly Named[]) =>
    list.some(
      ({ pallet, name }) => pallet === call.pallet && (name === undefined || name === call.name),
    );
  switch (mode) {
    case 'AllowAll':
      return true;
    case 'Allow':
      return isIn(calls) && !isIn(exceptions);
    case 'Deny':
      return !isIn(calls);
    default:
      return false;
  }
}
