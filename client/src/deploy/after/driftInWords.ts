import type { PrepareResult } from '../../../../server/src/protocol.ts';
import { differencesOf } from '../live/differences.ts';
import type { LiveAssociation } from '../live/liveAssociation.ts';
import { plainText } from '../plainText.ts';
import type { Answer } from '../ports.ts';

/**
 * How a live association stands to the file that made it: `Live: version 3, 2 fields differ`. Undefined when there is nothing to say:
 * AWS could not be asked, or the file has several associations.
 */
export function driftInWords(answer: Answer<LiveAssociation>, prepared: PrepareResult): string | undefined {
  if (!answer.ok) {
    return answer.error.name === 'AssociationDoesNotExist' ? 'Live: deleted since it was created' : undefined;
  }
  const live = answer.value;
  const version = `Live: version ${plainText(live.version, 20)}`;
  if (!prepared.ready) return `${version}, the file has errors`;
  if (prepared.kind === 'batch') return undefined;
  const { changed, added, cleared } = differencesOf(prepared.request, live.request);
  const number = changed.length + added.length + cleared.length;
  if (number === 0) return `${version}, same as the file`;
  return `${version}, ${number === 1 ? '1 field differs' : `${number} fields differ`}`;
}
