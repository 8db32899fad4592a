// Loaded before a program: says on its way out how much processor time it took, in microseconds.
const { writeSync } = require('node:fs');
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(2, `\ncpu ${user + system}\n`);
});
