import { type Variable, variables } from '../catalogue/environment.js';
import { longFlag } from './parse-input.js';
import { settingKeys, variableOf } from './setting-keys.js';

/** Every environment variable there is: those that stand for options as the options say, then the rest. */
export async function environment(): Promise<readonly Variable[]> {
  const keys = [...(await settingKeys()).values()];
  const options = keys.flatMap((setting): readonly Variable[] => {
    const name = variableOf(setting);
    const [first] = setting.options;
    const summary = `${setting.options.map(longFlag).filter(isFirst).join(' or ')}: ${first.summary}`;
    return name === undefined ? [] : [{ name, summary }];
  });
  return [...options, ...variables];
}

const isFirst = (flag: string, at: number, all: readonly string[]) => all.indexOf(flag) === at;
