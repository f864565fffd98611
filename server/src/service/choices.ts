import type { Asking, Choice, ChoiceSource, PartChoice } from './choice.ts';
import { documentChoices } from './documentChoices.ts';
import { scheduleChoices } from './scheduleChoices.ts';
import { schemaChoices } from './schemaChoices.ts';
import { valueChoices } from './valueChoices.ts';

/** Asked in this order; the first that has something to say is heard. */
const SOURCES: readonly ChoiceSource[] = [documentChoices, scheduleChoices, valueChoices];

/** Everything that may be written at a cursor, best first. */
export function choicesAt(asking: Asking): readonly (Choice | PartChoice)[] {
  for (const source of SOURCES) {
    const choices = source(asking);
    if (choices) return choices;
  }
  return schemaChoices(asking);
}
