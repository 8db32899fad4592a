/** A line somebody may have in a script: words, then at most one option with a value of its kind. */
export type OldLine = readonly string[];

type Spelled = { readonly names: readonly string[]; readonly takesValue: boolean };

const cellsOf = (row: string): readonly string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const namesIn = (text: string): readonly string[] =>
  text.match(/(?<![\w-])--?[a-z][\w.-]*/gi) ?? [];

/** Every command path and every option of every command that the inventory of btcli 9 lists. */
export function linesOfNine(markdown: string): readonly OldLine[] {
  const blocks = sharedBlocks(markdown);
  const aliases = groupAliases(markdown);
  return commandSections(markdown).flatMap(({ names, body }) => {
    const codes = /\*Options, shared:\* (.*)/.exec(body)?.[1]?.split(' ') ?? [];
    const shared = codes.flatMap((code) => blocks.get(code) ?? []);
    const own = body
      .split('\n')
      .filter((row) => /^\| `-/.test(row))
      .map(ownOption);
    return names.flatMap((path) => [
      ...spelledPaths(path, aliases, markdown),
      ...[...shared, ...own].flatMap(({ names: options, takesValue }) =>
        options.map((option) => [
          ...path.split(' '),
          option,
          ...(takesValue ? [sampleFor(option)] : []),
        ]),
      ),
    ]);
  });
}

function ownOption(row: string): Spelled {
  const [flags = '', type = ''] = cellsOf(row);
  return { names: namesIn(flags), takesValue: !type.startsWith('flag') };
}

function sharedBlocks(markdown: string): ReadonlyMap<string, readonly Spelled[]> {
  const table = markdown.slice(markdown.indexOf('## 0.2'), markdown.indexOf('## 0.3'));
  const blocks = new Map<string, readonly Spelled[]>();
  for (const row of table.split('\n').filter((line) => /^\| [A-Z]/.test(line))) {
    const [code = '', flags = '', type = ''] = cellsOf(row);
    const takesValue = !type.startsWith('flag');
    if (code === 'WI / WF') {
      for (const [each, what] of [
        ['WI', 'inclusion'],
        ['WF', 'finalization'],
      ] as const) {
        const names = [`--wait-for-${what}`, `--no-wait-for-${what}`];
        blocks.set(each, [{ names, takesValue: false }]);
      }
    } else {
      const inherited = flags.startsWith('WH') ? (blocks.get('WH') ?? []) : [];
      blocks.set(code, [...inherited, { names: namesIn(flags), takesValue }]);
    }
  }
  return blocks;
}

function groupAliases(markdown: string): ReadonlyMap<string, readonly string[]> {
  const rows = markdown
    .slice(markdown.indexOf('| group | hidden aliases |'))
    .split('\n')
    .slice(2, 12);
  return new Map(
    rows.map((row) => {
      const [group = '', names = ''] = cellsOf(row);
      return [group.replace(/ \(.*/, ''), names === 'none' ? [] : names.split(', ')] as const;
    }),
  );
}

function commandSections(markdown: string) {
  return markdown
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...body] = section.split('\n');
      const [name = '', aside = ''] = title.split(' (');
      const path = name.startsWith('mechanisms ') ? `subnets ${name}` : name.trim();
      const parent = path.split(' ').slice(0, -1).join(' ');
      const others = (/(?:alias(?:es)?:? |also `)([^`)]*)/.exec(aside)?.[1] ?? '').split(/, /);
      const twins = others
        .filter(Boolean)
        .map((other) => (other.includes(' ') ? other : `${parent} ${other}`));
      return { names: [path, ...twins], body: body.join('\n').split(/^# /m)[0] ?? '' };
    });
}

/** The path under every alias of its groups, and with underscores where a twin is listed. */
function spelledPaths(
  path: string,
  aliases: ReadonlyMap<string, readonly string[]>,
  markdown: string,
): readonly OldLine[] {
  const [group = '', second = '', ...rest] = path.split(' ');
  const groups = [group, ...(aliases.get(group) ?? [])];
  const seconds = [second, ...(aliases.get(`${group} ${second}`) ?? [])];
  const from = markdown.indexOf('Hidden snake_case command spellings');
  const twins = markdown.slice(from, markdown.indexOf('Other hidden aliases', from));
  const snake = second.replaceAll('-', '_');
  if (snake !== second && new RegExp(`\\b${snake}\\b`).test(twins)) seconds.push(snake);
  return groups.flatMap((first) => seconds.map((next) => [first, next, ...rest]));
}

const sampleFor = (option: string): string =>
  /hotkeys|children|ss58|address|dest|key$|proxy/.test(option)
    ? '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'
    : '1';
