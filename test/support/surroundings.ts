import catalogue from '../../schemas/documents.json';
import { documentsOf } from '../../server/src/service/documents/documentsOf.ts';
import type { Catalogue } from '../../server/src/service/documents/ssmDocument.ts';
import type { Surroundings } from '../../server/src/service/surroundings.ts';

const ELSEWHERE = {
  uri: 'file:///elsewhere.association.yaml',
  label: 'elsewhere.association.yaml',
  beside: true,
};

/** What tests know beside a file: AWS's documents, one moment, and one association in another file. */
export const surroundings: Surroundings = {
  now: new Date('2026-11-24T10:00:00Z'),
  timeZone: 'UTC',
  documents: documentsOf(() => catalogue as unknown as Catalogue),
  neighbours: { sharing: (identity) => (identity === 'named written-in-another-file' ? [ELSEWHERE] : []) },
};
