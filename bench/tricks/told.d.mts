export function toldGains(): readonly {
  readonly file: string;
  readonly gain: number;
  readonly job: string;
}[];
