import { newtype, param, struct } from '../scale/composite.js';
import { u8, u32 } from '../scale/primitives.js';
import { fixedBytes, str, tuple, vec } from '../scale/sequence.js';
import { as, type Static, type Type, unnamed } from '../scale/type.js';

const cow = <T>(of: Type<T>): Type<T> =>
  newtype({ path: 'Cow', params: [param('T', of)] }, unnamed(of));

/** Text that the runtime may borrow from its own code. */
export const cowStr = as(cow(str), "Cow<'static, str>");

export const runtimeVersion = struct(
  { path: 'sp_version::RuntimeVersion' },
  {
    specName: cowStr,
    implName: cowStr,
    authoringVersion: u32,
    specVersion: u32,
    implVersion: u32,
    apis: as(cow(vec(tuple(fixedBytes(8), u32))), 'ApisVec'),
    transactionVersion: u32,
    systemVersion: u8,
  },
);
export type RuntimeVersion = Static<typeof runtimeVersion>;
