import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import { stringCamelCase } from '@polkadot/util';
import type { BlockRef } from '../../units/block.js';
import { type Netuid, rao } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { fieldsOf, flagOf, integerOf, itemsOf, optional } from '../decode.js';
import type {
  Hyperparameter,
  HyperparameterReads,
  HyperparameterValue,
} from '../hyperparameters.js';
import { notInRuntime } from '../not-in-runtime.js';
import { callFunction, findFunction } from './runtime-api.js';
import { structFields } from './struct-fields.js';

const TRAIT = 'SubnetInfoRuntimeApi';
/** The newest first: each adds settings to the one after it. */
const listings = [
  'get_subnet_hyperparams_v3',
  'get_subnet_hyperparams_v2',
  'get_subnet_hyperparams',
];

export function hyperparameterReads(api: ApiPromise, identity: ChainIdentity): HyperparameterReads {
  return {
    async hyperparameters(netuid: Netuid, at: BlockRef) {
      const method = listings.find((name) => findFunction(api, TRAIT, name));
      const found = method ? findFunction(api, TRAIT, method) : undefined;
      if (!method || !found)
        throw notInRuntime(`runtime function ${TRAIT}.${listings[2]}`, identity);
      const answer = optional(await callFunction(TRAIT, method, [netuid], at, api, identity));
      const names = structFields(found.output, api);
      return answer && (names.length > 0 ? decodeStruct(answer, names) : decodeEntries(answer));
    },
  };
}

/** Fixed-point numbers by how many of their bits are behind the point. */
const fixedPoint: Readonly<Record<string, number>> = { I32F32: 32, U64F64: 64 };
/** The struct says of an amount of TAO only that it is a u64. */
const inTao = new Set(['min_burn', 'max_burn']);

/** Decodes SubnetHyperparams and SubnetHyperparamsV2. */
function decodeStruct(codec: Codec, names: readonly string[]): readonly Hyperparameter[] {
  const struct = fieldsOf(codec, 'SubnetHyperparams');
  return names.map((name) => {
    const value = struct.codec(stringCamelCase(name));
    return { name, value: plainValue(name, value) };
  });
}

function plainValue(name: string, codec: Codec): HyperparameterValue {
  const type = codec.toRawType();
  if (type === 'bool') return { kind: 'flag', on: flagOf(codec) };
  if (type.startsWith('{')) return fixedValue('I32F32', codec);
  const amount = integerOf(codec);
  return inTao.has(name) ? { kind: 'tao', amount: rao(amount) } : { kind: 'integer', amount };
}

const fixedValue = (type: string, codec: Codec): HyperparameterValue => ({
  kind: 'fixed',
  bits: fieldsOf(codec, type).integer('bits'),
  fractionBits: fixedPoint[type] ?? 0,
});

/** Decodes `Vec<HyperparamEntry>`, where every value names its own type. */
const decodeEntries = (codec: Codec): readonly Hyperparameter[] =>
  itemsOf(codec).map((item) => {
    const entry = fieldsOf(item, 'HyperparamEntry');
    const name = Buffer.from(entry.codec('name').toU8a(true)).toString('utf8');
    const tagged = entry.codec('value') as Codec & {
      readonly type?: string;
      readonly inner?: Codec;
    };
    const { type = '', inner } = tagged;
    if (!inner) throw new Error(`hyperparameter ${name} came without a value`);
    return { name, value: taggedValue(type, inner) };
  });

function taggedValue(type: string, inner: Codec): HyperparameterValue {
  if (type === 'Bool') return { kind: 'flag', on: flagOf(inner) };
  if (type in fixedPoint) return fixedValue(type, inner);
  const amount = integerOf(inner);
  return type === 'TaoBalance' ? { kind: 'tao', amount: rao(amount) } : { kind: 'integer', amount };
}
