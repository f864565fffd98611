import type { Format } from './format.ts';
import { json } from './json/json.ts';
import { yaml } from './yaml/yaml.ts';

/** Language ids that this product contributes, and the plain ones an editor without us may send. */
const LANGUAGES: Readonly<Record<string, Format>> = {
  [json.languageId]: json,
  [yaml.languageId]: yaml,
  json,
  jsonc: json,
  yaml,
};

/** The format of a file: by its language id, else by its name; JSON when neither tells. */
export const formatOf = (uri: string, languageId: string): Format =>
  LANGUAGES[languageId] ?? (/\.ya?ml$/i.test(uri) ? yaml : json);

/** The format that a file of the given one can be converted to. */
export const otherFormat = (format: Format): Format => (format === json ? yaml : json);
