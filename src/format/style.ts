import { Chalk, type ChalkInstance } from 'chalk';

/** How much room and colour there is to draw with; pipes get no limit and no colour. */
export type Canvas = {
  readonly width: number;
  readonly colour: boolean;
  /** Whether it shows nothing but ASCII; curves are drawn in its letters then. */
  readonly ascii?: boolean;
};

/** The few inks used anywhere; without colour they change nothing, so no meaning rests on them. */
export type Inks = {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly label: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
};

export function inks({ colour }: Pick<Canvas, 'colour'>): Inks {
  if (!colour) return none;
  const chalk: ChalkInstance = new Chalk({ level: 1 });
  return {
    strong: chalk.bold,
    quiet: chalk.dim,
    label: chalk.cyan,
    good: chalk.green,
    bad: chalk.red,
    warn: chalk.yellow,
  };
}

const asItIs = (text: string): string => text;
const none: Inks = {
  strong: asItIs,
  quiet: asItIs,
  label: asItIs,
  good: asItIs,
  bad: asItIs,
  warn: asItIs,
};
