// Runs the chunks that the build put into packs. Part of dist/cli.js.
'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');
const { keepCode, keptCode } = require('./code-cache.cjs');

const btcliUrl = require('node:url').pathToFileURL(__filename).href;
const functions = new Map();
const modules = new Map();

/** What a chunk, called `pack#chunk`, exports; everything without a `#` is asked of Node. */
function load(name) {
  const mark = name.indexOf('#');
  if (mark < 0) return require(name);
  const known = modules.get(name);
  if (known) return known.exports;
  const pack = name.slice(0, mark);
  if (!functions.has(pack)) functions.set(pack, readPack(pack));
  const module = { exports: {} };
  modules.set(name, module);
  try {
    functions.get(pack)[name.slice(mark + 1)](module, load);
  } catch (reason) {
    // Whoever asks again must not be given the half that was made.
    modules.delete(name);
    throw reason;
  }
  return module.exports;
}

/** The same for what is loaded when it is used. */
load.lazily = (name) => {
  let module;
  return () => {
    module ??= load(name);
    return module;
  };
};

function readPack(pack) {
  const filename = join(__dirname, 'packs', `${pack}.js`);
  const cachedData = keptCode(pack);
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
  keepCode(pack, script, cachedData !== undefined && !script.cachedDataRejected);
  return script.runInThisContext()(btcliUrl, __export, __toESM, __toCommonJS);
}

/** Lets a chunk's exports be read one getter deep: esbuild's own two made every hot call ten times as slow. */
function __export(target, all) {
  for (const name in all) Object.defineProperty(target, name, { get: all[name], enumerable: true });
}

function __toCommonJS(exported) {
  return Object.defineProperty(exported, '__esModule', { value: true });
}

/** What `import` gives for a module of Node or of CommonJS; a chunk's exports are that already. */
function __toESM(exported) {
  if (exported.__esModule) return exported;
  const names = Object.getOwnPropertyNames(exported).filter((name) => name !== 'default');
  const getters = names.map((name) => [name, { get: () => exported[name], enumerable: true }]);
  return Object.create(null, {
    ...Object.fromEntries(getters),
    default: { value: exported, enumerable: true },
  });
}

module.exports = { btcliUrl, load };
