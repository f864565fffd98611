import { LEVELS } from '../../server/src/service/levels.ts';
import { EXPLAINED } from './rulesReference.ts';

/** What the settings editor offers inside `ssmAssociation.rules`: every name with its levels and words. */
export const ruleSettings = () =>
  Object.fromEntries(
    EXPLAINED.flatMap(([, , messages]) => messages)
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, severity, summary }) => [
        code,
        { enum: LEVELS, description: `${summary}. Otherwise: ${severity}.` },
      ]),
  );

/** The text of `package.json` with the settings of today. */
export function manifestWithRules(manifest: string): string {
  const json = JSON.parse(manifest);
  json.contributes.configuration.properties['ssmAssociation.rules'].properties = ruleSettings();
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
