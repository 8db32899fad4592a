import { argument } from '../define/argument.js';
import { command } from '../define/command.js';
import { topicCalled, topics } from './topics/index.js';
import { helpJson, helpView, type Report } from './view.js';

const words = argument({
  name: 'words',
  summary: 'a topic, or the words of a command; without them, all topics are listed',
  variadic: true,
  text: { type: 'string', examples: ['money', 'exit-codes'] },
  choices: topics.map(({ name }) => name),
  parse: (word) => word,
});

export const helpCommand = command({
  name: 'help',
  summary: 'Tell about a topic, or how to use a command',
  effect: 'reads',
  arguments: [words],
  options: {},
  examples: ['help money', 'help wallet transfer', 'help exit-codes --json'],
  schema: () => import('./schema.js'),
  rows: 'topics',
  view: helpView,
  json: helpJson,
  async run({ words }): Promise<Report> {
    if (words.length === 0) return { kind: 'list', topics };
    const topic = topicCalled(words);
    return { kind: 'one', topic, text: await topic.text() };
  },
});

export { helpCommand as command };
