import type { FormatWithEntries } from '../forLongTexts.ts';
import { jsonCursor } from './jsonCursor.ts';
import { jsonEdit } from './jsonEdit.ts';
import { jsonEntry } from './jsonEntry.ts';
import { jsonFile } from './jsonFile.ts';
import { jsonInsert } from './jsonInsert.ts';
import { jsonLayOut } from './jsonLayOut.ts';
import { jsonPieces } from './jsonPieces.ts';
import { jsonText } from './jsonText.ts';
import { tokensOf } from './tokens.ts';

/** JSON as the AWS CLI reads it: no comments, no trailing commas, the last of duplicate names counts. */
export const json: FormatWithEntries = {
  name: 'json',
  languageId: 'ssm-association-json',
  parse: jsonFile,
  entry: jsonEntry,
  cursor: jsonCursor,
  insert: jsonInsert,
  edit: jsonEdit,
  layOut: jsonLayOut,
  write: jsonText,
  pieces: jsonPieces,
  comments: (text) => tokensOf(text).comments,
};
