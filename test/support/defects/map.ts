import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeShared } from '../shared.js';
import type { Defect, Defects } from './defect.js';

const tests = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(`${file}.test.ts`, tests), 'utf8');
const isDefect = (told: Defect | string | undefined): told is Defect => typeof told === 'object';

/** Defects by the name that titles cite them under, such as `btcli9 3.12`. */
export const namedAs = (notes: string, defects: Defects): Defects =>
  Object.fromEntries(Object.entries(defects).map(([own, told]) => [`${notes}${own}`, told]));

/** Every defect of a map has a test with each title it names. */
export function provesEach(defects: Defects) {
  it.each(
    Object.entries(defects).flatMap(([name, told]) => (isDefect(told) ? [{ name, ...told }] : [])),
  )('$name, which would lose $loses', ({ proofs }) => {
    expect(proofs).not.toHaveLength(0);
    for (const [file, ...titles] of proofs) {
      expect(titles).not.toHaveLength(0);
      const source = read(file);
      for (const title of titles)
        expect({ file, has: titleIn(source, title) }).toEqual({ file, has: title });
    }
  });
}

/** The test files of a folder of defects, whose titles cite what they prove. */
export const citingFiles = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, tests))
    .filter((name) => name.endsWith('.test.ts') && name !== 'map.test.ts')
    .map((name) => `${folder}/${name.replace('.test.ts', '')}`);

/** The citations in some files, and those of them under which the map does not name the file. */
export function citationsIn(files: readonly string[], defects: Defects) {
  const cited = files.flatMap((file) => citedBy(read(file)).map((name) => ({ file, name })));
  const lost = cited.filter(({ file, name }) => {
    const told = defects[name];
    return !isDefect(told) || !told.proofs.some(([proof]) => proof === file);
  });
  return { cited, lost };
}

/** Both lists of numbered weaknesses are told of whole: no number is missing, and none is made up. */
export function tellsWhatNotesCount(ofBtcli9: Defects, ofBtcli11: Defects) {
  describeShared('the notes on btcli 9 name no other defect', 'spec/btcli9-summary.md', (path) => {
    it('than those that are told of here', () => {
      const [, section = ''] = /\n## 3\.([\s\S]*?)\n## 4\./.exec(readFileSync(path, 'utf8')) ?? [];
      const numbers = [...section.matchAll(/^(\d+)\. /gm)].map(([, number]) => number);
      expect(Object.keys(ofBtcli9)).toEqual(numbers);
    });
  });

  describeShared('the notes on btcli 11 name no other defect', 'spec/btcli11.md', (path) => {
    it('than those that are told of here', () => {
      const [, section = ''] =
        /\n### 5\.2([\s\S]*?)\n### 5\.3/.exec(readFileSync(path, 'utf8')) ?? [];
      const numbers = [...section.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => number);
      expect(Object.keys(ofBtcli11)).toEqual(numbers);
    });
  });
}

/** The notes on agcli number nothing: a defect is its words there, and each line that marks one has some. */
export function tellsWhatNotesMark(ofAgcli: Defects) {
  describeShared('the notes on agcli mark no other defect', 'spec/agcli.md', (path) => {
    const notes = readFileSync(path, 'utf8');

    it('than those that are told of here', () => {
      const marked = notes.split('\n').filter((line) => /(?<!hk\. )⚠/.test(line));
      const [, section = ''] = /\n## 11\.[^|]*([\s\S]*?)\n## 12\./.exec(notes) ?? [];
      const claims = section.split('\n').filter((line) => line.startsWith('|'));
      expect(marked.length + claims.length).toBeGreaterThan(30);
      const untold = [...marked, ...claims.slice(2)].filter(
        (line) => !Object.keys(ofAgcli).some((words) => line.includes(words)),
      );
      expect(untold).toEqual([]);
    });

    it('in words that are not there', () => {
      expect(Object.keys(ofAgcli).filter((words) => !notes.includes(words))).toEqual([]);
    });
  });
}

/** The title where the file has it as the beginning of one. */
function titleIn(source: string, title: string): string | undefined {
  return ["'", '"', '`'].some((quote) => source.includes(`${quote}${title}`)) ? title : undefined;
}

/** The defects that titles of a file cite, as in `(btcli9 3.12, 3.16, btcli11 5.2 #2)`. */
function citedBy(source: string): readonly string[] {
  return [...source.matchAll(/\((btcli(?:9|11) [^)]*)\)/g)].flatMap(([, list = '']) => {
    let notes = '';
    return list.split(', ').map((part) => {
      const [, own, number = part] = /^(btcli\d+) (.*)$/.exec(part) ?? [];
      notes = own ?? notes;
      return `${notes} ${number}`;
    });
  });
}
