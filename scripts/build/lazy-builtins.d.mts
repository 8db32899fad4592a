export function lazily(code: string, isLate?: (name: string) => boolean): string;
