import type { BlockRef } from '../../units/block.js';
import type { Netuid } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { countOf, itemsOf, optional, type Value } from '../decode.js';
import type { MetagraphReads } from '../metagraph.js';
import { noSuchMechanism } from '../no-such-mechanism.js';
import { notInRuntime } from '../not-in-runtime.js';
import type { State } from '../state/state.js';
import type { SubnetReads } from '../subnet.js';
import { decodeMetagraph } from './decode-metagraph.js';

const [TRAIT, PALLET] = ['SubnetInfoRuntimeApi', 'SubtensorModule'];

/** Fields of the metagraph that are read; the rest of it would only cost time. */
const wanted = [
  ...['netuid', 'name', 'symbol', 'ownerColdkey', 'ownerHotkey', 'networkRegisteredAt'],
  ...['tempo', 'blocksSinceLastStep', 'maxUids', 'burn', 'registrationAllowed'],
  ...['taoIn', 'alphaIn', 'alphaOut'],
  ...['hotkeys', 'coldkeys', 'identities', 'axons', 'active', 'validatorPermit', 'lastUpdate'],
  ...['emission', 'dividends', 'incentives', 'consensus', 'trust', 'rank', 'blockAtRegistration'],
  ...['alphaStake', 'taoStake', 'totalStake'],
];

/** What the metagraph does not carry; a runtime may lack each of them. */
const besides = ['ValidatorTrust', 'FirstEmissionBlockNumber', 'MechanismCountCurrent'] as const;

export function metagraphReads(
  state: State,
  identity: ChainIdentity,
  { price }: Pick<SubnetReads, 'price'>,
): MetagraphReads {
  /** The runtime selects fields by their position, which its own metadata gives. */
  async function ask(netuid: Netuid, mechanism: number, at: BlockRef): Promise<Value | undefined> {
    const [graph, inputs] = mechanism === 0 ? ['metagraph', []] : ['mechagraph', [mechanism]];
    const call = async (method: string, places: readonly unknown[]) =>
      optional(await state.call(TRAIT, method, [netuid, ...inputs, ...places], at));
    const selective = `get_selective_${graph}`;
    if (!state.hasFunction(TRAIT, selective)) return call(`get_${graph}`, []);
    const fields = state.answerFields(TRAIT, selective);
    const places = wanted.flatMap((name) => (fields.includes(name) ? [fields.indexOf(name)] : []));
    return call(selective, [places]);
  }

  async function readBesides(
    netuid: Netuid,
    at: BlockRef,
  ): Promise<ReadonlyMap<(typeof besides)[number], Value | undefined>> {
    const present = besides.filter((item) => state.hasItem(PALLET, item));
    const places = present.map((item) => ({ pallet: PALLET, item, keys: [netuid] }));
    const found = await state.read(places, at);
    return new Map(present.map((item, index) => [item, found[index]]));
  }

  return {
    async metagraph(netuid, at, mechanism = 0) {
      if (mechanism > 0 && !state.hasItem(PALLET, 'MechanismCountCurrent')) {
        throw notInRuntime(`storage ${PALLET}.MechanismCountCurrent`, identity);
      }
      const [answer, found, spot] = await Promise.all([
        ask(netuid, mechanism, at),
        readBesides(netuid, at),
        price(netuid, at),
      ]);
      if (!answer) return undefined;
      const [trusts, started, count] = besides.map((item) => found.get(item));
      const mechanisms = count ? countOf(count) : 1;
      // The runtime gives an empty metagraph for a mechanism that is not there.
      if (mechanism >= mechanisms) throw noSuchMechanism(netuid, mechanism, mechanisms);
      return {
        ...decodeMetagraph(answer, netuid, trusts ? itemsOf(trusts) : []),
        ...{ mechanism, mechanisms, price: spot },
        firstEmission: started && countOf(started),
      };
    },
  };
}
