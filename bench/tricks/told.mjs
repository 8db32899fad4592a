// What comments say that tricks gain: `x0.8 of` a command, in the first line of the trick's own comment.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TOLD =
  /(?:^|\/\*\*|\/\/) ?(?:\n \*)? x(?<gain>0\.\d+) of (?<job>(?:`[^`\n]+`|a signed transfer)(?: of a thousand keys| at 100 ms)?)/gm;

/** Each as `{ file, gain, job }`. */
export function toldGains() {
  return ['bin', 'scripts', 'src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((name) => /\.(ts|mjs|cjs)$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .flatMap((file) =>
        [...readFileSync(join(root, file), 'utf8').matchAll(TOLD)].map(({ groups }) => ({
          file,
          gain: Number(groups.gain),
          job: groups.job,
        })),
      ),
  );
}
