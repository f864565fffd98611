import type { Format } from './format.ts';
import { json } from './json/json.ts';
import { yaml } from './yaml/yaml.ts';

/**
 * Language ids that this product contributes, and the plain ones an editor without us may send. A format is looked at
 * when a file asks for it, never before: the bundle loads YAML at that moment (docs/decisions/0014-yaml-on-first-use.md).
 */
const LANGUAGES: ReadonlyMap<string, () => Format> = new Map([
  ['ssm-association-json', () => json],
  ['ssm-association-yaml', () => yaml],
  ['json', () => json],
  ['jsonc', () => json],
  ['yaml', () => yaml],
]);

/** The format of a file: by its language id, else by its name; JSON when neither tells. */
export const formatOf = (uri: string, languageId: string): Format =>
  LANGUAGES.get(languageId)?.() ?? (/\.ya?ml$/i.test(uri) ? yaml : json);

/** The format that a file of the given one can be converted to. */
export const otherFormat = (format: Format): Format => (format === json ? yaml : json);
