// Runs the chunks that the build put into packs. It stands before the launcher in dist/cli.js, which
// gives it the three helpers that esbuild's code asks for.
'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const btcliUrl = require('node:url').pathToFileURL(__filename).href;
const functions = new Map();
const modules = new Map();

/** What a chunk, called `pack#chunk`, exports; everything without a `#` is asked of Node. */
// biome-ignore lint/correctness/noUnusedVariables: the launcher below calls it.
function btcliRequire(name) {
  const mark = name.indexOf('#');
  if (mark < 0) return require(name);
  const known = modules.get(name);
  if (known) return known.exports;
  const pack = name.slice(0, mark);
  if (!functions.has(pack)) functions.set(pack, readPack(pack));
  const module = { exports: {} };
  modules.set(name, module);
  functions.get(pack)[name.slice(mark + 1)](module, btcliRequire);
  return module.exports;
}

function readPack(pack) {
  const filename = join(__dirname, 'packs', `${pack}.js`);
  const script = new Script(readFileSync(filename, 'latin1'), { filename });
  return script.runInThisContext()(btcliUrl, __export, __toESM, __toCommonJS);
}
