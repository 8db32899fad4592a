import type { ApiPromise } from '@polkadot/api';
import { describeRuntime } from './open-runtime.js';
import type { Runtime } from './runtime.js';

const known = new WeakMap<ApiPromise, Runtime>();

/** The runtime that a client was connected with, described once. */
export function runtimeOfApi(api: ApiPromise): Runtime {
  const found = known.get(api);
  if (found) return found;
  const runtime = describeRuntime(api.runtimeMetadata.asLatest);
  known.set(api, runtime);
  return runtime;
}
