import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeShared } from '../../support/shared.js';
import type { Defect } from './defect.js';
import { ofBtcli9 } from './of-btcli9.js';
import { ofBtcli11 } from './of-btcli11.js';

const tests = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(`${file}.test.ts`, tests), 'utf8');
const isAboutStake = (told: Defect | string): told is Defect => typeof told !== 'string';
const named = [
  ...Object.entries(ofBtcli9).map(([number, told]) => ({ name: `btcli9 3.${number}`, told })),
  ...Object.entries(ofBtcli11).map(([number, told]) => ({ name: `btcli11 5.2 #${number}`, told })),
];

describe('every defect that a stake command of others had has a test that fails with it', () => {
  it.each(named.flatMap(({ name, told }) => (isAboutStake(told) ? [{ name, ...told }] : [])))(
    '$name, which would lose $loses',
    ({ proofs }) => {
      expect(proofs).not.toHaveLength(0);
      for (const [file, ...titles] of proofs) {
        expect(titles).not.toHaveLength(0);
        const source = read(file);
        for (const title of titles)
          expect({ file, has: titleIn(source, title) }).toEqual({ file, has: title });
      }
    },
  );

  it('and every test that cites one is found under it', () => {
    const here = fileURLToPath(new URL('.', import.meta.url));
    const files = [
      ...readdirSync(here)
        .filter((name) => name.endsWith('.test.ts') && name !== 'map.test.ts')
        .map((name) => `commands/stake-defects/${name.replace('.test.ts', '')}`),
      'e2e/stake-defects',
    ];
    const cited = files.flatMap((file) => citationsIn(read(file)).map((name) => ({ file, name })));
    expect(cited.length).toBeGreaterThan(30);
    const lost = cited.filter(({ file, name }) => {
      const told = named.find((each) => each.name === name)?.told;
      return !told || !isAboutStake(told) || !told.proofs.some(([proof]) => proof === file);
    });
    expect(lost).toEqual([]);
  });
});

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

/** The title where the file has it as the beginning of one. */
function titleIn(source: string, title: string): string | undefined {
  return ["'", '"', '`'].some((quote) => source.includes(`${quote}${title}`)) ? title : undefined;
}

/** The defects that titles of a file cite, as in `(btcli9 3.12, 3.16, btcli11 5.2 #2)`. */
function citationsIn(source: string): readonly string[] {
  return [...source.matchAll(/\((btcli(?:9|11) [^)]*)\)/g)].flatMap(([, list = '']) => {
    let notes = '';
    return list.split(', ').map((part) => {
      const [, own, number = part] = /^(btcli\d+) (.*)$/.exec(part) ?? [];
      notes = own ?? notes;
      return `${notes} ${number}`;
    });
  });
}
