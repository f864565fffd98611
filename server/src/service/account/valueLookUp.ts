import type { LookUp } from '../../protocol.ts';
import { textOf } from '../association.ts';
import type { DocumentHere } from '../documents/documentHere.ts';
import { documentName, isAwsName } from '../documents/documentsOf.ts';
import { nodeAt, type Path } from '../tree.ts';
import { placeForm } from '../values/placeForm.ts';
import { isDocumentName } from './isDocumentName.ts';

/** What an account may know of the value at a place: an item of a list, or the whole list. */
export function valueLookUp({ name, node, path }: DocumentHere): LookUp | undefined {
  const keyBeside = (place: Path): string =>
    textOf(nodeAt(node, [...place.slice(0, -1), 'Key']))?.value ?? '';
  const place = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
  switch (placeForm(place)) {
    case 'Name':
      return { kind: 'documents' };
    case 'DocumentVersion':
      // AWS refuses a version of its own documents.
      return isDocumentName(name) && !isAwsName(documentName(name)) ? { kind: 'versions', name } : undefined;
    case 'Targets.#.Key':
    case 'TargetLocations.#.Targets.#.Key':
    case 'Tags.#.Key':
      return { kind: 'tag-keys' };
    case 'Tags.#.Value':
      return tagValues(keyBeside(place));
    case 'Targets.#.Values':
    case 'TargetLocations.#.Targets.#.Values':
      return ofTargetKey(keyBeside(place));
    case 'CalendarNames':
      return { kind: 'calendars' };
    default:
      return undefined;
  }
}

/** AWS reads the names of target keys without regard to case, and those of tags as they are. */
function ofTargetKey(key: string): LookUp | undefined {
  if (/^tag:/i.test(key)) return tagValues(key.slice('tag:'.length));
  const [, kind] = KINDS.find(([form]) => form.test(key)) ?? [];
  return kind && { kind };
}

const tagValues = (key: string): LookUp | undefined => (key === '' ? undefined : { kind: 'tag-values', key });

const KINDS = [
  [/^instanceids$/i, 'nodes'],
  [/^(?:resource-groups:name|resourcegroup)$/i, 'groups'],
  [/^tag-key$/i, 'tag-keys'],
] as const;
