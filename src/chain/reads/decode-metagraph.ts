import { alpha, type Netuid, rao } from '../../units/money.js';
import { type Ratio, ratio } from '../../units/ratio.js';
import {
  addressOf,
  bytesOf,
  countOf,
  fieldsOf,
  flagOf,
  integerOf,
  itemsOf,
  optional,
  type Value,
} from '../decode.js';
import type { Axon, Metagraph, Neuron } from '../metagraph.js';

/** A value of every neuron, by uid. */
type Column<V> = (uid: number) => V;

/** What the runtime's own answer holds of a metagraph. */
type Answered = Omit<Metagraph, 'mechanism' | 'mechanisms' | 'price' | 'firstEmission'>;

/** Decodes Metagraph and SelectiveMetagraph alike: the latter wraps its fields in Options. */
export function decodeMetagraph(
  codec: Value,
  netuid: Netuid,
  validatorTrust: readonly Value[],
): Answered {
  const field = fieldReader(codec);
  const text = (name: string) => Buffer.from(itemsOf(field(name)).map(countOf)).toString('utf8');
  const neuron = neuronReader(field, netuid, validatorTrust);
  return {
    netuid,
    name: text('name'),
    symbol: text('symbol'),
    tempo: countOf(field('tempo')),
    blocksSinceLastEpoch: countOf(field('blocksSinceLastStep')),
    ownerColdkey: addressOf(field('ownerColdkey')),
    ownerHotkey: addressOf(field('ownerHotkey')),
    registeredAt: countOf(field('networkRegisteredAt')),
    taoIn: rao(integerOf(field('taoIn'))),
    alphaIn: alpha(netuid, integerOf(field('alphaIn'))),
    alphaOut: alpha(netuid, integerOf(field('alphaOut'))),
    burn: rao(integerOf(field('burn'))),
    registrationOpen: flagOf(field('registrationAllowed')),
    mostNeurons: countOf(field('maxUids')),
    neurons: itemsOf(field('hotkeys')).map((hotkey, uid) => neuron(uid, hotkey)),
  };
}

/** The fields of either, by camel-cased names. */
export function fieldReader(codec: Value): (name: string) => Value {
  const struct = fieldsOf(codec, 'Metagraph');
  return (name) => {
    const value = struct.codec(name);
    if (typeof value !== 'object' || !('isSome' in value)) return value;
    const inner = optional(value);
    if (!inner) throw new Error(`the metagraph came without ${name}`);
    return inner;
  };
}

function neuronReader(
  field: (name: string) => Value,
  netuid: Netuid,
  validatorTrust: readonly Value[],
): (uid: number, hotkey: Value) => Neuron {
  const neurons = itemsOf(field('hotkeys')).length;
  /** A column of another length would give one neuron's value to another. */
  const column = <V>(name: string, read: (item: Value) => V): Column<V> => {
    const values = itemsOf(field(name)).map(read);
    if (values.length !== neurons) {
      throw new Error(`the metagraph has ${values.length} of ${name} for ${neurons} neurons`);
    }
    return (uid) => values[uid] as V;
  };
  /** Newer runtimes leave empty what they no longer compute. */
  const ratios = (items: readonly Value[]): Column<Ratio | undefined> => {
    const values = items.map((item) => ratio(countOf(item)));
    return (uid) => (values.length === neurons ? values[uid] : undefined);
  };
  const inAlpha = (item: Value) => alpha(netuid, integerOf(item));
  const [coldkey, axon] = [column('coldkeys', addressOf), column('axons', decodeAxon)];
  const identity = column('identities', decodeName);
  const [stakeWeight, alphaStake] = [column('totalStake', inAlpha), column('alphaStake', inAlpha)];
  const rootStake = column('taoStake', (item) => rao(integerOf(item)));
  const emission = column('emission', inAlpha);
  const [active, permit] = [column('active', flagOf), column('validatorPermit', flagOf)];
  const registeredAt = column('blockAtRegistration', countOf);
  // A mechanism that was added later has none before its first weights.
  const updates = itemsOf(field('lastUpdate')).map(countOf);
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
function decodeName(codec: Value): string | undefined {
  const said = optional(codec);
  const name = said && Buffer.from(bytesOf(fieldsOf(said, 'ChainIdentityV2').codec('name')));
  return name?.toString('utf8') || undefined;
}

/** Decodes AxonInfo; port 0 is how the chain says that none was announced. */
function decodeAxon(codec: Value): Axon | undefined {
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
