import { RuntimeTrap } from '../../runtime.js';
import { u8 } from '../scale/primitives.js';
import { bytes } from '../scale/sequence.js';
import { as, type Type } from '../scale/type.js';
import { boundedVec } from './bounded.js';

const described = boundedVec(u8);

/** At most so many bytes, under the name the runtime's source gives them; traps on more. */
export const boundedBytes = (most: number, typeName: string): Type<Uint8Array> =>
  as(
    {
      ...described,
      encode: bytes.encode,
      decode: (input) => {
        const read = bytes.decode(input);
        if (read.length > most) throw new RuntimeTrap(`${read.length} bytes are more than ${most}`);
        return read;
      },
    },
    typeName,
  );
