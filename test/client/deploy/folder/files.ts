import type { FolderFile } from '../../../../client/src/deploy/folder/plan.ts';
import type { AssociationRequest, PrepareResult } from '../../../../server/src/protocol.ts';

/** Files of a folder as the editor would have read them. */
export const file = (label: string, prepared: PrepareResult): FolderFile => ({
  uri: `file:///folder/${encodeURIComponent(label)}`,
  label,
  prepared,
});

export const creates = (label: string, request: AssociationRequest): FolderFile =>
  file(label, { ready: true, kind: 'create', version: 0, warnings: [], request });

export const updates = (label: string, request: Readonly<Record<string, unknown>>): FolderFile =>
  file(label, { ready: true, kind: 'update', version: 0, warnings: [], request });

export const batch = (label: string, request: Readonly<Record<string, unknown>>): FolderFile =>
  file(label, { ready: true, kind: 'batch', version: 0, warnings: [], request });

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

export const broken = (label: string, ...messages: readonly string[]): FolderFile =>
  file(label, {
    ready: false,
    version: 0,
    errors: messages.map((message) => ({ message, code: 'limit', range })),
  });
