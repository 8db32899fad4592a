import type { Netuid } from '../../../units/money.js';

type Place = { readonly netuid: Netuid; readonly mechanism: number };

/** As in `7` or, of another mechanism than the first, `7, mechanism 1`. */
export const placeText = ({ netuid, mechanism }: Place): string =>
  mechanism === 0 ? `${netuid}` : `${netuid}, mechanism ${mechanism}`;

/** The options that name it again on a command line. */
export const placeOptions = ({ netuid, mechanism }: Place): string =>
  mechanism === 0 ? `--netuid ${netuid}` : `--netuid ${netuid} --mech ${mechanism}`;
