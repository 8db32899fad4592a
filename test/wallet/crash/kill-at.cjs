// Loaded before a child's own code: counts the calls its code makes to the file system below one
// folder, and kills the process before, after or in the middle of one of them.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const [root, when, at] = (process.env.KILL_AT ?? '').split('|');
const names = [
  'closeSync',
  'fchmodSync',
  'fsyncSync',
  'linkSync',
  'lstatSync',
  'mkdirSync',
  'openSync',
  'readFileSync',
  'readdirSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'statSync',
  'unlinkSync',
  'writeFileSync',
  'writeSync',
];
const seen = [];
const handles = new Set();

const die = () => {
  process.kill(process.pid, 'SIGKILL');
  for (;;); // the signal is on its way
};
const concerns = (first) =>
  typeof first === 'number' ? handles.has(first) : String(first).startsWith(root);
/** Half of what was to be written, as a power cut may leave it. */
const half = (name, original, [target, content, ...rest]) => {
  const bytes = Buffer.from(content);
  const length = Math.floor(bytes.length / 2);
  if (name === 'writeSync') original(target, bytes, 0, length);
  else original(target, bytes.subarray(0, length), ...rest);
  die();
};

for (const name of names) {
  const original = fs[name];
  fs[name] = (...args) => {
    if (!concerns(args[0])) return original(...args);
    const mine = seen.length === Number(at);
    seen.push(name);
    if (mine && when === 'before') die();
    if (mine && when === 'half') half(name, original, args);
    try {
      const result = original(...args);
      if (name === 'openSync') handles.add(result);
      if (name === 'closeSync') handles.delete(args[0]);
      return result;
    } finally {
      // Also after a call that was refused.
      if (mine && when === 'after') die();
    }
  };
}
syncBuiltinESMExports();
process.on('exit', () => {
  if (when === 'count') fs.writeSync(1, JSON.stringify(seen));
});
