import type { Format } from '../format.ts';
import { jsonCursor } from './jsonCursor.ts';
import { jsonEdit } from './jsonEdit.ts';
import { jsonInsert } from './jsonInsert.ts';
import { jsonLayOut } from './jsonLayOut.ts';
import { jsonPieces } from './jsonPieces.ts';
import { jsonText } from './jsonText.ts';
import { readJson } from './readJson.ts';
import { tokensOf } from './tokens.ts';

/** JSON as the AWS CLI reads it: no comments, no trailing commas, the last of duplicate names counts. */
export const json: Format = {
  name: 'json',
  languageId: 'ssm-association-json',
  parse: readJson,
  cursor: jsonCursor,
  insert: jsonInsert,
  edit: jsonEdit,
  layOut: jsonLayOut,
  write: jsonText,
  pieces: jsonPieces,
  comments: (text) => tokensOf(text).comments,
};
