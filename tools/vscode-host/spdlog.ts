import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';

/**
 * Stands in for `@vscode/spdlog`, VS Code's log-file writer and the only module of its server that has to be compiled.
 * Output channels are backed by the files it writes: without it every output channel is empty.
 * `hostedVSCode.ts` bundles this file into VS Code's `node_modules`; names and signatures are those of the original.
 */
export const version = 0;

export const setLevel = (): void => {};
export const setFlushOn = (): void => {};
export const createRotatingLogger = async (_name: string, file: string): Promise<Logger> => new Logger(file);
export const createAsyncRotatingLogger = createRotatingLogger;

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'] as const;

export class Logger {
  readonly #file: string;
  #descriptor: number | undefined;
  #level = 2;
  #dropped = false;
  #formatted = true;

  constructor(file: string) {
    this.#file = file;
  }

  readonly trace = (message: string): void => this.#write(0, message);
  readonly debug = (message: string): void => this.#write(1, message);
  readonly info = (message: string): void => this.#write(2, message);
  readonly warn = (message: string): void => this.#write(3, message);
  readonly error = (message: string): void => this.#write(4, message);
  readonly critical = (message: string): void => this.#write(5, message);

  getLevel(): number {
    return this.#level;
  }

  setLevel(level: number): void {
    this.#level = level;
  }

  setPattern(): void {
    this.#formatted = true;
  }

  clearFormatters(): void {
    this.#formatted = false;
  }

  flush(): void {}

  drop(): void {
    this.#dropped = true;
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #write(level: number, message: string): void {
    if (level < this.#level || this.#dropped) return;
    if (this.#descriptor === undefined) {
      mkdirSync(path.dirname(this.#file), { recursive: true });
      this.#descriptor = openSync(this.#file, 'a');
    }
    const line = `${new Date().toISOString()} [${LEVELS[level]}] ${message}\n`;
    writeSync(this.#descriptor, this.#formatted ? line : message);
  }
}
