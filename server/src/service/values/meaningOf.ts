import { concurrencyInWords, errorsInWords } from './limitsInWords.ts';
import { regionName } from './regions.ts';
import { targetKeyWords } from './targetKeys.ts';

/** What a value says at a place (see `placeForm`), in plain words; undefined where it speaks for itself. */
export const meaningOf = (form: string, value: string): string | undefined =>
  MEANINGS.find(({ at }) => at.test(form))?.of(value);

const MEANINGS: readonly { readonly at: RegExp; readonly of: (value: string) => string | undefined }[] = [
  { at: /^(?:TargetLocations\.#\.\w*)?MaxConcurrency$/, of: concurrencyInWords },
  { at: /^(?:TargetLocations\.#\.\w*)?MaxErrors$/, of: errorsInWords },
  { at: /^TargetLocations\.#\.Regions\.#$|\.OutputS3Region$/, of: regionName },
  { at: /^(?:TargetLocations\.#\.)?Targets\.#\.Key$/, of: targetKeyWords },
  { at: /^DocumentVersion$/, of: versionInWords },
];

function versionInWords(version: string): string | undefined {
  if (version === '$DEFAULT') return 'the version that is set as the default of the document';
  if (version === '$LATEST') return 'the newest version, from the moment it exists';
  return /^[1-9]\d*$/.test(version) ? 'this version and no newer one' : undefined;
}
