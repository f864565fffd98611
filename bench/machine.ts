import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';

/** What the figures were taken on, in words that name neither the host nor a person. */
export function machine(): Readonly<Record<string, string>> {
  const processors = cpus();
  return {
    Processor: `${processors[0]?.model.trim()}, ${processors.length} cores`,
    Memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    System: `${/^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]}, ${type()} ${release()}`,
    Node: process.version.slice(1),
  };
}
