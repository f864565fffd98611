import type { SsmDocument } from './ssmDocument.ts';

/**
 * The documents of a workspace, one for each name. Files that are named as documents (`….ssm.…`) come before others, and
 * short paths before long ones. Of a name that several files have, nobody can tell which of them AWS holds: what
 * is said of it is not sure.
 */
export function ownDocuments(documents: readonly SsmDocument[]): readonly SsmDocument[] {
  const byName = new Map<string, SsmDocument>();
  for (const document of [...documents].sort(byAddress)) {
    const first = byName.get(document.name);
    byName.set(document.name, first ? { ...first, confidence: 'low' } : document);
  }
  return [...byName.values()];
}

function byAddress({ origin: a }: SsmDocument, { origin: b }: SsmDocument): number {
  const [one = '', other = ''] = [a?.uri, b?.uri];
  return (
    Number(isNamedDocument(other)) - Number(isNamedDocument(one)) ||
    one.length - other.length ||
    (one < other ? -1 : 1)
  );
}

const isNamedDocument = (uri: string): boolean => /\.ssm\.[^./]+$/i.test(uri);
