import { accountChoices, withAccount } from './account/accountChoices.ts';
import { documentsAround } from './account/documentsAround.ts';
import type { Asking, Choice, ChoiceSource } from './choice.ts';
import { type DocumentHere, documentHere } from './documents/documentHere.ts';
import { documentName, isAwsName } from './documents/documentsOf.ts';
import { choicesOf, type Proposal } from './proposal.ts';
import { schemaChoices } from './schemaChoices.ts';
import { nodeAt } from './tree.ts';
import { accountProposals } from './values/accounts.ts';
import { calendarProposals } from './values/calendars.ts';
import { meaningOf } from './values/meaningOf.ts';
import { placeForm } from './values/placeForm.ts';
import { regionProposals } from './values/regions.ts';
import { targetKeyProposals } from './values/targetKeys.ts';
import { targetValueProposals } from './values/targetValues.ts';
import { targetsIn } from './values/textsIn.ts';
import { withoutOthers } from './values/withoutOthers.ts';

/** Values that the schema alone cannot tell: target keys and values, Regions, accounts, versions, limits. */
export const valueChoices: ChoiceSource = (asking) => {
  const { cursor, kind, root, surroundings } = asking;
  if (cursor.role === 'key') return undefined;
  const here = documentHere(root, kind, cursor.path, documentsAround(surroundings));
  if (!here) return undefined;
  const known = knownChoices(here, asking);
  const account = accountChoices(here, asking);
  return account.length === 0 ? known : withAccount(known ?? schemaChoices(asking), account);
};

/** What can be told without asking AWS. */
function knownChoices(here: DocumentHere, asking: Asking): readonly Choice[] | undefined {
  const item = proposalsAt(here, asking);
  if (item) return choicesOf(withoutOthers(item, asking), 'item');
  const list = proposalsAt({ ...here, path: [...here.path, 0] }, asking);
  return list ? choicesOf(list, 'list') : withMeanings(here, asking);
}

/** What may stand at a place; undefined where only the schema knows. */
function proposalsAt(
  here: DocumentHere,
  { cursor, root, surroundings }: Asking,
): readonly Proposal[] | undefined {
  switch (placeForm(here.path)) {
    case 'Targets.#.Key':
    case 'TargetLocations.#.Targets.#.Key':
      return targetKeyProposals(here.document?.type, targetsIn(root), cursor.prefix);
    case 'Targets.#.Values.#':
    case 'TargetLocations.#.Targets.#.Values.#':
      return targetValueProposals(
        nodeAt(here.node, [...here.path.slice(0, -2), 'Key']),
        targetsIn(root),
        cursor.prefix,
      );
    case 'OutputLocation.S3Location.OutputS3Region':
    case 'TargetLocations.#.Regions.#':
      return regionProposals(root);
    case 'TargetLocations.#.Accounts.#':
    case 'TargetLocations.#.ExcludeAccounts.#':
      return accountProposals(root, cursor.prefix);
    case 'CalendarNames.#':
      return calendarProposals(surroundings.documents);
    default:
      return undefined;
  }
}

/** The schema's own values, each with what it means here. */
function withMeanings({ name, path }: DocumentHere, asking: Asking): readonly Choice[] | undefined {
  const form = placeForm(path);
  const choices = schemaChoices(asking).map((choice) => {
    const detail = meaningOf(form, choice.label);
    return {
      choice: detail === undefined ? choice : { ...choice, detail },
      isExplained: detail !== undefined,
    };
  });
  if (!choices.some(({ isExplained }) => isExplained)) return undefined;
  // AWS refuses a version of its own documents, except the one that runs anyway.
  const isOfAws = form === 'DocumentVersion' && name !== undefined && isAwsName(documentName(name));
  return choices.flatMap(({ choice }) => (isOfAws && choice.label !== '$DEFAULT' ? [] : [choice]));
}
