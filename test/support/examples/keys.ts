import { Keyring } from '@polkadot/keyring';

const keyring = new Keyring({ type: 'sr25519' });

export const addressOf = (uri: string): string => keyring.addFromUri(uri).address;
export const ALICE = addressOf('//Alice');
