// Loaded before btcli: a native argon2 that keeps its thread for as long as any test may last.
const { pbkdf2 } = require('node:crypto');
const Module = require('node:module');

const load = Module._load;
const hashRaw = () =>
  new Promise((resolve) => {
    pbkdf2('password', 'salt', 2 ** 31 - 1, 32, 'sha512', resolve);
  });
Module._load = (name, ...rest) => (name === '@node-rs/argon2' ? { hashRaw } : load(name, ...rest));
