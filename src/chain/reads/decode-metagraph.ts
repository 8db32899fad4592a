import type { Codec } from '@polkadot/types/types';
import { stringCamelCase } from '@polkadot/util';
import { alpha, type Netuid, rao } from '../../units/money.js';
import { type Ratio, ratio } from '../../units/ratio.js';
import { addressOf, countOf, fieldsOf, flagOf, integerOf, optional } from '../decode.js';
import type { Axon, Metagraph, Neuron } from '../metagraph.js';

/** A value of every neuron, by uid. */
type Column<Value> = (uid: number) => Value;

/** What the runtime's own answer holds of a metagraph. */
type Answered = Omit<Metagraph, 'mechanism' | 'mechanisms' | 'price' | 'firstEmission'>;

/** Decodes Metagraph and SelectiveMetagraph alike: the latter wraps its fields in Options. */
export function decodeMetagraph(
  codec: Codec,
  netuid: Netuid,
  validatorTrust: readonly Codec[],
): Answered {
  const field = fieldReader(codec);
  const text = (name: string) => Buffer.from(itemsOf(field(name)).map(countOf)).toString('utf8');
  const neuron = neuronReader(field, netuid, validatorTrust);
  return {
    netuid,
    name: text('name'),
    symbol: text('symbol'),
    tempo: countOf(field('tempo')),
    blocksSinceLastEpoch: countOf(field('blocks_since_last_step')),
    ownerColdkey: addressOf(field('owner_coldkey')),
    ownerHotkey: addressOf(field('owner_hotkey')),
    registeredAt: countOf(field('network_registered_at')),
    taoIn: rao(integerOf(field('tao_in'))),
    alphaIn: alpha(netuid, integerOf(field('alpha_in'))),
    alphaOut: alpha(netuid, integerOf(field('alpha_out'))),
    burn: rao(integerOf(field('burn'))),
    registrationOpen: flagOf(field('registration_allowed')),
    mostNeurons: countOf(field('max_uids')),
    neurons: itemsOf(field('hotkeys')).map((hotkey, uid) => neuron(uid, hotkey)),
  };
}

export const itemsOf = (codec: Codec): readonly Codec[] => [
  ...(codec as unknown as Iterable<Codec>),
];

/** The fields of either, by the runtime's names. */
export function fieldReader(codec: Codec): (name: string) => Codec {
  const struct = fieldsOf(codec, 'Metagraph');
  return (name) => {
    const value = struct.codec(stringCamelCase(name));
    if (!('isSome' in value)) return value;
    const inner = optional(value);
    if (!inner) throw new Error(`the metagraph came without ${name}`);
    return inner;
  };
}

function neuronReader(
  field: (name: string) => Codec,
  netuid: Netuid,
  validatorTrust: readonly Codec[],
): (uid: number, hotkey: Codec) => Neuron {
  const neurons = itemsOf(field('hotkeys')).length;
  /** A column of another length would give one neuron's value to another. */
  const column = <Value>(name: string, read: (item: Codec) => Value): Column<Value> => {
    const values = itemsOf(field(name)).map(read);
    if (values.length !== neurons) {
      throw new Error(`the metagraph has ${values.length} of ${name} for ${neurons} neurons`);
    }
    return (uid) => values[uid] as Value;
  };
  /** Newer runtimes leave empty what they no longer compute. */
  const ratios = (items: readonly Codec[]): Column<Ratio | undefined> => {
    const values = items.map((item) => ratio(countOf(item)));
    return (uid) => (values.length === neurons ? values[uid] : undefined);
  };
  const inAlpha = (item: Codec) => alpha(netuid, integerOf(item));
  const [coldkey, axon] = [column('coldkeys', addressOf), column('axons', decodeAxon)];
  const identity = column('identities', decodeName);
  const [stakeWeight, alphaStake] = [
    column('total_stake', inAlpha),
    column('alpha_stake', inAlpha),
  ];
  const rootStake = column('tao_stake', (item) => rao(integerOf(item)));
  const emission = column('emission', inAlpha);
  const [active, permit] = [column('active', flagOf), column('validator_permit', flagOf)];
  const registeredAt = column('block_at_registration', countOf);
  // A mechanism that was added later has none before its first weights.
  const updates = itemsOf(field('last_update')).map(countOf);
  if (updates.length > neurons) {
    throw new Error(`the metagraph has ${updates.length} of last_update for ${neurons} neurons`);
  }
  const [consensus, incentive] = [
    ratios(itemsOf(field('consensus'))),
    ratios(itemsOf(field('incentives'))),
  ];
  const dividends = ratios(itemsOf(field('dividends')));
  const [trust, rank] = [ratios(itemsOf(field('trust'))), ratios(itemsOf(field('rank')))];
  const vtrust = ratios(validatorTrust);
  return (uid, hotkey) => ({
    ...{ uid, hotkey: addressOf(hotkey), coldkey: coldkey(uid) },
    identity: identity(uid),
    ...{ stakeWeight: stakeWeight(uid), alphaStake: alphaStake(uid), rootStake: rootStake(uid) },
    ...{ consensus: consensus(uid), incentive: incentive(uid), dividends: dividends(uid) },
    ...{ validatorTrust: vtrust(uid), trust: trust(uid), rank: rank(uid) },
    ...{ emission: emission(uid), validatorPermit: permit(uid), active: active(uid) },
    ...{ lastUpdate: updates[uid], registeredAt: registeredAt(uid), axon: axon(uid) },
  });
}

/** The name in an Option of ChainIdentityV2, where there is one. */
function decodeName(codec: Codec): string | undefined {
  const said = optional(codec);
  const name = said && Buffer.from(fieldsOf(said, 'ChainIdentityV2').codec('name').toU8a(true));
  return name?.toString('utf8') || undefined;
}

/** Decodes AxonInfo; port 0 is how the chain says that none was announced. */
function decodeAxon(codec: Codec): Axon | undefined {
  const axon = fieldsOf(codec, 'AxonInfo');
  const port = axon.count('port');
  if (port === 0) return undefined;
  return {
    port,
    ip: axon.integer('ip'),
    ipType: axon.count('ipType'),
    version: axon.count('version'),
  };
}
