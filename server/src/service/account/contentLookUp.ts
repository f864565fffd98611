import type { LookUp } from '../../protocol.ts';
import type { DocumentHere } from '../documents/documentHere.ts';
import { isDocumentName } from './isDocumentName.ts';

/** Asks for the parameters of a document that is known neither from AWS nor from the workspace. */
export const contentLookUp = ({ document, name }: DocumentHere): LookUp | undefined =>
  !document && isDocumentName(name) ? { kind: 'document', name } : undefined;
