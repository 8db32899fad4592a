// x0.7 of `wallet list`: what V8 made of a pack's text, kept from one run to the next. Part of dist/cli.js.
'use strict';
const fs = require('node:fs');
const { dirname, join } = require('node:path');

const OLD_MS = 30 * 24 * 3600 * 1000;
const CORE = 'core';
const scripts = [];
let willWrite = false;

/** The folder for this very build, Node and machine; undefined where nothing may be kept or trusted. */
function codeFolder() {
  const { env, version, arch, platform } = process;
  const base = env.XDG_CACHE_HOME || (env.HOME && join(env.HOME, '.cache'));
  if (env.BTCLI_PLAIN || !base || platform === 'win32') return undefined;
  return join(base, 'btcli', 'code', `${version}-${arch}-${btcliBuild}`);
}

/** The data of a pack. Undefined unless it is whole, ours, and writable by nobody else. */
function keptCode(pack) {
  const folder = codeFolder();
  if (folder === undefined) return undefined;
  let file;
  try {
    file = fs.openSync(join(folder, `${pack}.bin`), 'r');
    const { size, uid, mode } = fs.fstatSync(file);
    if (uid !== process.geteuid() || (mode & 0o022) !== 0) return undefined;
    const kept = Buffer.allocUnsafeSlow(size);
    if (fs.readSync(file, kept, 0, size, 0) !== size) return undefined;
    // It is there twice, since V8 itself would run whatever it is given, and a sum takes milliseconds.
    const data = kept.subarray(0, size / 2);
    return data.length > 0 && data.equals(kept.subarray(size / 2)) ? data : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
}

/**
 * Keeps the code of all scripts when the process ends, by when all that they ran was compiled, if that
 * of one was not kept: a command that runs for the first time runs what others never ran in their packs.
 * That of the core stays as it is: every command reads all of it, whatever other commands ran.
 */
function keepCode(pack, script, isKept) {
  if (!isKept || pack !== CORE) scripts.push([pack, script]);
  if (isKept || willWrite) return;
  willWrite = true;
  process.once('exit', writeCode);
}

function writeCode() {
  try {
    const folder = codeFolder();
    if (folder === undefined) return;
    if (fs.mkdirSync(folder, { recursive: true, mode: 0o700 })) forgetOld(dirname(folder));
    for (const [pack, script] of scripts) writePack(join(folder, `${pack}.bin`), script);
  } catch {
    // It is only faster with it: a full or read-only disk is told of by what needs one.
  }
}

function writePack(path, script) {
  const data = script.createCachedData();
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(unfinished, Buffer.concat([data, data]), { mode: 0o600 });
    fs.renameSync(unfinished, path);
  } catch (reason) {
    fs.rmSync(unfinished, { force: true });
    throw reason;
  }
}

/** Removes what other builds kept and nobody used for long. */
function forgetOld(folder) {
  for (const name of fs.readdirSync(folder)) {
    const path = join(folder, name);
    const isOld = Date.now() - fs.statSync(path).mtimeMs > OLD_MS;
    if (isOld) fs.rmSync(path, { recursive: true, force: true });
  }
}

module.exports = { keepCode, keptCode };
