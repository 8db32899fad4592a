// Loaded before btcli: a machine for which there is no native argon2.
const Module = require('node:module');

const resolve = Module._resolveFilename;
Module._resolveFilename = (name, ...rest) => {
  if (name !== '@node-rs/argon2') return resolve(name, ...rest);
  throw Object.assign(new Error(`there is no ${name}`), { code: 'MODULE_NOT_FOUND' });
};
