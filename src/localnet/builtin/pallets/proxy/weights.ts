import { addWeights, refTime, type Weight } from '../../types/weight.js';

/** Proxies an account may have. */
export const MAX_PROXIES = 20;
/** Announcements a proxy may have open. */
export const MAX_PENDING = 75;

type Access = { readonly reads: number; readonly writes: number };

// Measured with the longest lists, which is what the chain announces whatever they hold.
const measured = (base: bigint, eachProxy: bigint, access: Access, eachPending = 0n): Weight =>
  refTime(base + eachProxy * BigInt(MAX_PROXIES) + eachPending * BigInt(MAX_PENDING), access);

// Beside its own accesses, a proxied call reads and writes the account it acts for.
const REAL_ACCOUNT = refTime(0n, { reads: 1, writes: 1 });

/** What each call weighs, in picoseconds: WeightInfo of the chain's pallets/proxy/src/weights.rs. */
export const WEIGHTS = {
  proxy: addWeights(measured(28_026_265n, 53_205n, { reads: 3, writes: 1 }), REAL_ACCOUNT),
  proxyAnnounced: addWeights(
    measured(53_234_507n, 54_037n, { reads: 5, writes: 3 }, 228_831n),
    REAL_ACCOUNT,
  ),
  removeAnnouncement: measured(25_595_226n, 40_277n, { reads: 2, writes: 2 }, 205_163n),
  rejectAnnouncement: measured(26_388_332n, 17_846n, { reads: 2, writes: 2 }, 199_703n),
  announce: measured(34_286_251n, 53_615n, { reads: 3, writes: 2 }, 194_092n),
  addProxy: measured(25_770_804n, 80_892n, { reads: 1, writes: 1 }),
  removeProxy: measured(27_827_049n, 64_054n, { reads: 1, writes: 2 }),
  removeProxies: measured(27_407_028n, 55_808n, { reads: 1, writes: 1 }),
  createPure: measured(27_853_436n, 20_160n, { reads: 1, writes: 1 }),
  killPure: measured(26_529_087n, 48_014n, { reads: 1, writes: 1 }),
  pokeDeposit: refTime(46_757_000n, { reads: 3, writes: 3 }),
  setRealPaysFee: measured(14_259_931n, 42_799n, { reads: 1, writes: 1 }),
};
