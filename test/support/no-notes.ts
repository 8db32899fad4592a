import type { KeyNotes } from '../../src/units/signer.js';

const unexpected = () => {
  throw new Error('a key was asked for a note, which the test did not expect');
};

/** Of a key that writes nothing down. */
export const noNotes: KeyNotes = { seal: unexpected, open: unexpected };
