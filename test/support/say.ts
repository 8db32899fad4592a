/** One line on the run's own output, such as how much a suite checked. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
