import { RuntimeLoading } from '../../../runtime.js';

/** The curve's part of drand, which takes longer to load than everything else together. */
async function load() {
  const [beacon, ciphertexts, points, pulses] = await Promise.all([
    import('../../../../timelock/local-beacon.js'),
    import('../../../../timelock/open.js'),
    import('../../../../timelock/points.js'),
    import('../../../../timelock/pulse.js'),
  ]);
  return { ...beacon, ...ciphertexts, ...points, ...pulses };
}

type Timelock = Awaited<ReturnType<typeof load>>;

let loading: Promise<Timelock> | undefined;
let loaded: Timelock | undefined;

/** Loads it ahead of time. */
export async function loadTimelock(): Promise<void> {
  loading ??= load();
  loaded = await loading;
}

/** Throws RuntimeLoading until it is there. */
export function timelock(): Timelock {
  if (!loaded) throw new RuntimeLoading(loadTimelock());
  return loaded;
}
