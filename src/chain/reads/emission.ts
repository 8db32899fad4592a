import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import { alpha, rao } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { countOf, fieldsOf, flagOf, integerOf } from '../decode.js';
import type { EmissionReads, EmissionSubnet } from '../emission.js';
import type { PoolReads } from '../pool.js';
import { netuidsAt } from './netuids.js';
import { findEntry, palletStorage, readDefaulted, readSlots } from './storage.js';

const PALLET = 'SubtensorModule';
const items = [
  ...['SubnetMovingPrice', 'SubtokenEnabled', 'NetworkRegistrationAllowed', 'SubnetAlphaOut'],
  ...['SubnetTaoInEmission', 'SubnetAlphaOutEmission'],
];
const newerItems = ['MinerBurned', 'SubnetEmissionEnabled', 'OwnerCutEnabled', 'SubnetExcessTao'];

export function emissionReads(
  api: ApiPromise,
  identity: ChainIdentity,
  { pools }: PoolReads,
): EmissionReads {
  const storage = palletStorage(PALLET, api, identity);
  const issuanceSlots = () => [
    storage('TotalIssuance'),
    palletStorage('Timestamp', api, identity)('Now'),
  ];
  return {
    async issuance(at) {
      const [issued, time] = await readDefaulted(issuanceSlots(), at, api);
      if (!issued || !time) throw new Error('the issuance was not read');
      return { issuance: rao(integerOf(issued)), time: countOf(time) };
    },
    async emissionState(at) {
      const present = newerItems.filter((item) => findEntry(api, PALLET, item) !== undefined);
      const columns = [...items, ...present];
      const netuids = await netuidsAt(at, api, identity);
      const [whole, found, started, pooled] = await Promise.all([
        readDefaulted(
          [
            ...issuanceSlots(),
            ...[storage('SubnetTAO', 0), storage('TaoWeight'), storage('SubnetOwnerCut')],
          ],
          at,
          api,
        ),
        readDefaulted(
          netuids.flatMap((netuid) => columns.map((item) => storage(item, netuid))),
          at,
          api,
        ),
        readSlots(
          netuids.map((netuid) => storage('FirstEmissionBlockNumber', netuid)),
          at,
          api,
        ),
        pools(netuids, at),
      ]);
      const [issued, time, rootTao, taoWeight, ownerCut] = whole;
      if (!issued || !time || !rootTao || !taoWeight || !ownerCut) {
        throw new Error('what all subnets share was not read');
      }
      const subnets = netuids.flatMap((netuid, row): readonly EmissionSubnet[] => {
        const pool = pooled.get(netuid);
        if (!pool) return [];
        const value = (item: string): Codec => {
          const codec = found[row * columns.length + columns.indexOf(item)];
          if (codec && columns.includes(item)) return codec;
          throw new Error(`${PALLET}.${item} was not read`);
        };
        const has = (item: string) => present.includes(item);
        const excess = has('SubnetExcessTao') ? integerOf(value('SubnetExcessTao')) : 0n;
        return [
          {
            ...{ netuid, pool },
            movingPrice: bitsOf(value('SubnetMovingPrice')),
            minerBurned: has('MinerBurned') ? bitsOf(value('MinerBurned')) : undefined,
            enabled: !has('SubnetEmissionEnabled') || flagOf(value('SubnetEmissionEnabled')),
            eligible:
              started[row] !== undefined &&
              flagOf(value('SubtokenEnabled')) &&
              flagOf(value('NetworkRegistrationAllowed')),
            ownerCutEnabled: !has('OwnerCutEnabled') || flagOf(value('OwnerCutEnabled')),
            alphaOut: alpha(netuid, integerOf(value('SubnetAlphaOut'))),
            lastTao: rao(integerOf(value('SubnetTaoInEmission')) + excess),
            lastAlphaOut: alpha(netuid, integerOf(value('SubnetAlphaOutEmission'))),
          },
        ];
      });
      return {
        issuance: rao(integerOf(issued)),
        time: countOf(time),
        rootTao: rao(integerOf(rootTao)),
        taoWeight: integerOf(taoWeight),
        ownerCut: countOf(ownerCut),
        subnets,
      };
    },
  };
}

const bitsOf = (fixed: Codec): bigint => fieldsOf(fixed, 'a fixed-point number').integer('bits');
