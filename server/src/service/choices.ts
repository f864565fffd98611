import type { Asking, Choice, ChoiceSource } from './choice.ts';
import { documentChoices } from './documentChoices.ts';
import { schemaChoices } from './schemaChoices.ts';

/** Asked in this order; the first that has something to say is heard. */
const SOURCES: readonly ChoiceSource[] = [documentChoices];

/** Everything that may be written at a cursor, best first. */
export function choicesAt(asking: Asking): readonly Choice[] {
  for (const source of SOURCES) {
    const choices = source(asking);
    if (choices) return choices;
  }
  return schemaChoices(asking);
}
