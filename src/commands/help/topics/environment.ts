import { wrap } from '../../../format/wrap.js';
import { environment as variables } from '../../environment.js';
import type { Topic } from './topic.js';

const NAME_WIDTH = 26;

export const environment: Topic = {
  name: 'environment',
  also: ['env', 'variables', 'settings'],
  summary: 'variables that are obeyed',
  text: async () => {
    const lines = (await variables()).flatMap(({ name, summary }) =>
      wrap(summary, 76 - NAME_WIDTH).map(
        (line, at) => `  ${(at === 0 ? name : '').padEnd(NAME_WIDTH)}  ${line}`,
      ),
    );
    return `Environment

What is typed goes before a variable, a variable before the file of a project,
and that before your own file, \`btcli config path\`. \`btcli config list\` shows
what each setting is and where it comes from.

${lines.join('\n')}
`;
  },
};
