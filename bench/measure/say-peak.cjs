// Loaded before a program: says on its way out the most memory it held, in KiB.
const { readFileSync, writeSync } = require('node:fs');

/** What the system's own account of a process calls its maximum begins with that of whoever started it. */
function peak() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
process.on('exit', () => writeSync(2, `\npeak ${peak()}\n`));
