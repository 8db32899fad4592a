import { newtype } from '../../../scale/composite.js';
import { fixedBytes } from '../../../scale/sequence.js';

/** An account of the EVM. */
export const h160 = newtype({ path: 'primitive_types::H160' }, fixedBytes(20));
