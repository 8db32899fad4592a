import type { Netuid } from '../../src/units/money.js';
import { encodeSs58, parseSs58 } from '../../src/units/ss58.js';
import type { Recording } from './metadata-chain.js';

const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
export const [SUBNETS, NEURONS] = [128, 256];
/** The subnet whose neurons are recorded. */
export const netuid = 3 as Netuid;

const letters = (text: string) => [...Buffer.from(text)];
export const many = <T>(length: number, of: (index: number) => T): readonly T[] =>
  Array.from({ length }, (_, index) => of(index));
export const hotkeys = many(NEURONS, (index) => {
  const key = new Uint8Array(32);
  new DataView(key.buffer).setUint32(0, index + 1);
  return encodeSs58(key);
});

const infos = many(SUBNETS, (of) => ({
  ...{ netuid: of, ownerHotkey: BOB, ownerColdkey: BOB, tempo: 360, networkRegisteredAt: of },
  ...{ subnetName: letters(`subnet ${of}`), tokenSymbol: letters('γ'), taoInEmission: BigInt(of) },
}));
const neurons = {
  ...{ netuid, name: letters('three'), symbol: letters('γ'), ownerColdkey: BOB, ownerHotkey: BOB },
  ...{ networkRegisteredAt: 1, tempo: 360, blocksSinceLastStep: 3, maxUids: NEURONS, burn: 1n },
  ...{ registrationAllowed: true, taoIn: 1n, alphaIn: 1n, alphaOut: 1n },
  ...{ hotkeys, coldkeys: hotkeys, identities: many(NEURONS, () => null) },
  axons: many(NEURONS, (uid) => ({ ip: 1n, port: uid + 1, ipType: 4 })),
  active: many(NEURONS, () => true),
  validatorPermit: many(NEURONS, (uid) => uid % 2 === 0),
  ...Object.fromEntries(
    ['lastUpdate', 'emission', 'dividends', 'incentives', 'consensus', 'blockAtRegistration']
      .concat(['alphaStake', 'taoStake', 'totalStake'])
      .map((name, column) => [name, many(NEURONS, (uid) => uid * 10 + column)]),
  ),
  ...{ trust: [], rank: [] },
};

/** A network of many subnets, one of them with all its neurons, as the runtime of a spec tells of it. */
export const wholeNetwork = (spec: number, observe?: Recording['observe']): Recording => ({
  functions: {
    'SubnetInfoRuntimeApi.get_all_dynamic_info': infos,
    'SubnetInfoRuntimeApi.get_selective_metagraph': neurons,
    'SwapRuntimeApi.current_alpha_price': 7n,
    ...(spec >= 381 && {
      'SwapRuntimeApi.current_alpha_price_all': many(SUBNETS, (of) => ({ netuid: of, price: 7n })),
    }),
  },
  storage: [
    ...many(SUBNETS, (of) => ['SubnetworkN', [of], of * 2] as const),
    ...many(SUBNETS, (of) => ['ValidatorPermit', [of], many(of, () => true)] as const),
    ...many(SUBNETS, (of) => ['Burn', [of], of * 3] as const),
  ],
  ...(observe && { observe }),
});
