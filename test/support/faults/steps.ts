/** Where a command is struck: at the step of this number, by its death, or by what it talks over. */
export type Fault = {
  readonly step: number;
  /** `kill`: SIGKILL. `cut`: the connection breaks once. `gone`: it breaks, and none can be made again. */
  readonly kind: 'kill' | 'cut' | 'gone';
};

/** Counts the steps of one command, and strikes at the one it is told. */
export type Steps = {
  /** Forgets what was counted, for the next command. */
  readonly arm: (fault: Fault | undefined) => void;
  readonly pass: (name: string) => void;
  /** Names of the steps passed so far, in order. */
  readonly passed: () => readonly string[];
  readonly struck: () => string | undefined;
};

export function countSteps(strike: (kind: Fault['kind'], name: string) => void): Steps {
  let fault: Fault | undefined;
  let passed: string[] = [];
  let struck: string | undefined;
  return {
    arm(next) {
      fault = next;
      passed = [];
      struck = undefined;
    },
    pass(name) {
      passed.push(name);
      if (!fault || struck !== undefined || passed.length - 1 !== fault.step) return;
      struck = name;
      strike(fault.kind, name);
    },
    passed: () => passed,
    struck: () => struck,
  };
}
