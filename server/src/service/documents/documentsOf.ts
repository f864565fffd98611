import type { Documents } from '../surroundings.ts';
import type { Catalogue, SsmDocument } from './ssmDocument.ts';

/** The documents of the workspace and, read when a name first asks for them, those of AWS. */
export function documentsOf(catalogue: () => Catalogue, own: readonly SsmDocument[] = []): Documents {
  let read: ReadonlyMap<string, SsmDocument> | undefined;
  const ofAws = (): ReadonlyMap<string, SsmDocument> => {
    if (!read) {
      const { date: asOf, documents } = catalogue();
      read = new Map(
        Object.entries(documents).map(([name, document]) => [name, { name, ...document, asOf }]),
      );
    }
    return read;
  };
  return {
    find: (written) => {
      const name = documentName(written);
      return (
        own.find((document) => document.name === name) ?? (isAwsName(name) ? ofAws().get(name) : undefined)
      );
    },
    all: () => [...own, ...ofAws().values()],
  };
}

/** The document that a `Name` is about: of an ARN its last part. */
export const documentName = (written: string): string =>
  /^arn:[^:]*:ssm:[^:]*:[^:]*:document\/(.+)$/.exec(written)?.[1] ?? written;

/** Whether a name is one that AWS keeps for documents of its own; others are refused it. */
export const isAwsName = (name: string): boolean => /^(?:aws|amazon|amzn)/i.test(name);
