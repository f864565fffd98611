import { type FormatWithEntries, forLongTexts } from './forLongTexts.ts';
import type { Format } from './format.ts';
import { json } from './json/json.ts';
import { yaml } from './yaml/yaml.ts';

/**
 * Language ids that this product contributes, and the plain ones an editor without us may send. A format is looked at
 * when a file asks for it, never before: the bundle loads YAML at that moment (docs/decisions/0014-yaml-on-first-use.md).
 */
const FORMATS = { json: onFirstUse(() => json), yaml: onFirstUse(() => yaml) };

const LANGUAGES: ReadonlyMap<string, keyof typeof FORMATS> = new Map([
  ['ssm-association-json', 'json'],
  ['ssm-association-yaml', 'yaml'],
  ['json', 'json'],
  ['jsonc', 'json'],
  ['yaml', 'yaml'],
]);

/** The format of a file: by its language id, else by its name; JSON when neither tells. */
export const formatOf = (uri: string, languageId: string): Format =>
  FORMATS[LANGUAGES.get(languageId) ?? (/\.ya?ml$/i.test(uri) ? 'yaml' : 'json')]();

/** The format that a file of the given one can be converted to. */
export const otherFormat = ({ name }: Format): Format => FORMATS[name === 'json' ? 'yaml' : 'json']();

function onFirstUse(format: () => FormatWithEntries): () => Format {
  let made: Format | undefined;
  return () => {
    made ??= forLongTexts(format());
    return made;
  };
}
