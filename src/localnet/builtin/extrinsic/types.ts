import type { Outer } from '../frame/outer.js';
import { newtype, param, struct } from '../scale/composite.js';
import { bytes, vec } from '../scale/sequence.js';
import { as, type Type, type TypeParam, unnamed } from '../scale/type.js';
import { multiAddress } from '../types/account.js';
import { header } from '../types/header.js';
import { multiSignature } from '../types/signature.js';
import { pipeline } from './extensions.js';

const paramsOf = ({ call }: Outer, extension: string): readonly TypeParam[] => [
  param('Address', multiAddress),
  param('Call', call),
  param('Signature', multiSignature),
  param(extension, pipeline),
];

/** An extrinsic on the wire: its bytes behind their length. */
export const uncheckedExtrinsic = (outer: Outer): Type<Uint8Array> =>
  newtype(
    {
      path: 'fp_self_contained::unchecked_extrinsic::UncheckedExtrinsic',
      params: paramsOf(outer, 'Extension'),
    },
    as(
      newtype(
        {
          path: 'sp_runtime::generic::unchecked_extrinsic::UncheckedExtrinsic',
          params: paramsOf(outer, 'Extra'),
        },
        unnamed(bytes),
      ),
      'generic::UncheckedExtrinsic<Address, Call, Signature, Extension>',
    ),
  );

/** A block: its header and its extrinsics in order. */
export const blockOf = (outer: Outer) => {
  const extrinsic = uncheckedExtrinsic(outer);
  return struct(
    {
      path: 'sp_runtime::generic::block::Block',
      params: [param('Header', header), param('Extrinsic', extrinsic)],
    },
    { header: as(header, 'Header'), extrinsics: as(vec(extrinsic), 'Vec<Extrinsic>') },
  );
};
