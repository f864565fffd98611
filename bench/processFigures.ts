import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of processor time that a process has used, all its threads together. Linux only. */
export const processorTime = (pid: number): number =>
  readdirSync(`/proc/${pid}/task`)
    .map((thread) => Number.parseInt(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8'), 10))
    .reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6;

/** In MB; `own` is what no other process shares. Linux only. */
export interface Memory {
  readonly resident: number;
  readonly own: number;
}

export function memoryOf(pid: number): Memory {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const megabytes = (field: string) =>
    Number(new RegExp(`^${field}: +(\\d+) kB$`, 'm').exec(text)?.[1] ?? Number.NaN) / 1024;
  return { resident: megabytes('Rss'), own: megabytes('Private_Clean') + megabytes('Private_Dirty') };
}
