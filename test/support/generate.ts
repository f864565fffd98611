import { generate } from '../../tools/generate.ts';

/** The validator is compiled from the schema; a test must never run against a stale one. */
export const setup = (): Promise<void> => generate();
