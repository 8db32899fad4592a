/** What is being measured, for whoever waits: a full run takes its time, and stdout is the result alone. */
let part = '';

export function begin(name) {
  part = name;
}

export function progress(what) {
  process.stderr.write(`${part}: ${what}\n`);
}
