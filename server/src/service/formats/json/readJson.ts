import { rereading } from '../rereading.ts';
import { jsonEntry } from './jsonEntry.ts';
import { jsonFile } from './jsonFile.ts';

/** As `jsonFile`; what is known of a long text is not read again. */
export const readJson = rereading(jsonFile, jsonEntry);
