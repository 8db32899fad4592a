// Files that are loaded when something of them is used, though what uses them is there.

/** Each of them brings a library or the terminal with it. */
export const late = [
  // x0.95 of `wallet list`: it asks the terminal about itself, and only what is coloured needs it.
  'node_modules/chalk/source/index.js',
  // The library for tables, which neither JSON nor a long list is drawn by.
  'src/format/table-lines.ts',
  // x0.8 of `wallet new-hotkey`: a key that is only written needs no keyring and no networks.
  'node_modules/@polkadot/wasm-crypto/bundle.js',
  'node_modules/@scure/sr25519/lib/esm/index.js',
  'src/wallet/derive-step.ts',
  'src/wallet/library-pair.ts',
  'src/wallet/pair-of-seed.ts',
  'src/wallet/parse-mnemonic.ts',
  'src/wallet/secret-uri.ts',
  'src/wallet/secretbox.ts',
  'src/wallet/signer.ts',
];

/** They are chunks of their own if they are entries of the bundle. */
export const lateEntries = Object.fromEntries(late.map((file, index) => [`late${index}`, file]));
