/** Both halves of a key, as the keyring holds them. */
export type Pair = { readonly publicKey: Uint8Array; readonly secretKey: Uint8Array };
