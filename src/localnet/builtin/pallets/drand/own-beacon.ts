import { createHash } from 'node:crypto';
import { fromHex } from '../../../../units/hex.js';
import { QUICKNET } from './quicknet.js';
import type { BeaconConfiguration } from './types.js';

const bytesOf = (hex: string): Uint8Array => fromHex(`0x${hex}`) ?? new Uint8Array();

/** The scalar of the embedded chain's beacon, known to everyone like its development keys. */
export const OWN_SCALAR = bytesOf(
  '437d00fd2de2cb50ad7c71cb47f2f259a0754b9d1d8b7d374c3f0224405b7079',
);

/** The point that belongs to it, written down since it takes long to work out. */
const PUBLIC_KEY = bytesOf(
  '98cb13c415283bce02c771bdbf4b21ee793fcf2e6ba02dc05db34f2923263a65da4c1035310fd986ece9b4a9df63be9f' +
    '0408a5455e7203f6b0d7c3ba0b154add6f7c391b840dca781e138544ef11c65f9f17f3f4918cdc74a58b4c9935edb6ec',
);

/** Rounds as long as quicknet's, counted from 1970, so that every block has one whatever its clock says. */
export const ownBeacon = (): BeaconConfiguration => {
  const name = new Uint8Array(createHash('sha256').update(PUBLIC_KEY).digest());
  return {
    publicKey: PUBLIC_KEY,
    period: QUICKNET.period,
    genesisTime: 0,
    hash: name,
    groupHash: name,
    schemeId: QUICKNET.schemeId,
    metadata: { beaconId: new TextEncoder().encode('embedded') },
  };
};

/** Whether the embedded chain can sign rounds in the name of a beacon. */
export const isOwnBeacon = ({ publicKey }: BeaconConfiguration): boolean =>
  Buffer.compare(publicKey, PUBLIC_KEY) === 0;
