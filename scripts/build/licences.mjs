// Whoever installs the program gets the code of other packages in it, and each asks that its licence comes along.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the licences of every package that left some code in the bundles, of those copied beside them
 * as they are, and of what these have in them: a name and a file for each. Throws where a package says
 * in no way what it may be used for.
 */
export function writeLicences({ root, outfile, metafiles, copied, within }) {
  const folders = new Set([
    ...metafiles.flatMap(foldersIn),
    ...copied.map((name) => `node_modules/${name}`),
  ]);
  const texts = new Set([
    ...[...folders].map((folder) => licenceOf(join(root, folder))),
    ...Object.entries(within).map(([title, file]) => section(title, [textOf(join(root, file))])),
  ]);
  writeFileSync(outfile, [OPENING, ...[...texts].sort()].join(`\n${'='.repeat(80)}\n\n`));
}

const OPENING =
  'btcli holds code of these packages, each under the licence that follows its name.\n';

/** The folders of the packages of which something is left after all that is never used was dropped. */
const foldersIn = ({ outputs }) =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).flatMap((file) => {
      const [folder] = /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file) ?? [];
      return folder !== undefined && inputs[file].bytesInOutput > 0 ? [folder] : [];
    }),
  );

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([._-].*)?$/i;

/** A package as name and version, and what it says of its licence: its files, else its own description. */
function licenceOf(folder) {
  const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const title = `${described.name} ${described.version}`;
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map(({ name }) => textOf(join(folder, name)));
  if (texts.length === 0) texts.push(described.license && ownWords(described));
  if (!texts.every(Boolean)) throw new Error(`${title} says nothing of its licence`);
  return section(title, texts);
}

const section = (title, texts) => `${[title, ...texts].join('\n\n')}\n`;
const textOf = (path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim();

function ownWords({ license, author, repository }) {
  const by = typeof author === 'object' ? author.name : author;
  const from = typeof repository === 'object' ? repository.url : repository;
  const lines = [
    `License: ${license.type ?? license}`,
    by && `Author: ${by}`,
    from && `Source: ${from}`,
  ];
  return lines.filter(Boolean).join('\n');
}
