import { compactNumber } from '../scale/compact.js';
import { param, struct } from '../scale/composite.js';
import { u32 } from '../scale/primitives.js';
import { bytes, fixedBytes, vec } from '../scale/sequence.js';
import { as, type Static } from '../scale/type.js';
import { empty, holds, holdsAll, variant } from '../scale/variant.js';
import { h256 } from './account.js';

const engine = as(fixedBytes(4), 'ConsensusEngineId');

const digestItem = variant(
  { path: 'sp_runtime::generic::digest::DigestItem' },
  {
    PreRuntime: holdsAll(6, engine, bytes),
    Consensus: holdsAll(4, engine, bytes),
    Seal: holdsAll(5, engine, bytes),
    Other: holds(0, bytes),
    RuntimeEnvironmentUpdated: empty(8),
  },
);

export const digest = struct(
  { path: 'sp_runtime::generic::digest::Digest' },
  { logs: vec(digestItem) },
);
export type Digest = Static<typeof digest>;

const hash = as(h256, 'Hash::Output');

export const header = struct(
  { path: 'sp_runtime::generic::header::Header', params: [param('Number', u32), param('Hash')] },
  {
    parentHash: hash,
    number: as(compactNumber(u32), 'Number'),
    stateRoot: hash,
    extrinsicsRoot: hash,
    digest,
  },
);
export type Header = Static<typeof header>;
