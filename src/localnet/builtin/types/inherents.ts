import { newtype, param, struct } from '../scale/composite.js';
import { bytes, fixedBytes, tuple, vec } from '../scale/sequence.js';
import { as, unnamed } from '../scale/type.js';

const identifier = fixedBytes(8);

/** What a block author offers its pallets, by eight-byte name. */
export const inherentData = struct(
  { path: 'sp_inherents::InherentData' },
  {
    data: as(
      newtype(
        { path: 'BTreeMap', params: [param('K', identifier), param('V', bytes)] },
        unnamed(vec(tuple(identifier, bytes))),
      ),
      'BTreeMap<InherentIdentifier, Vec<u8>>',
    ),
  },
);
