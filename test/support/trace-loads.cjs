// Preloaded into the program under test: writes the path of every file it reads into $BTCLI_TRACE.
const fs = require('node:fs');

const { readFileSync } = fs;
fs.readFileSync = (path, ...rest) => {
  fs.appendFileSync(process.env.BTCLI_TRACE, `${path}\n`);
  return readFileSync(path, ...rest);
};
