import type { FormatWithEntries } from '../forLongTexts.ts';
import { commentsIn, lexemesOf } from './lexemes.ts';
import { yamlCursor } from './yamlCursor.ts';
import { yamlEdit } from './yamlEdit.ts';
import { yamlEntry } from './yamlEntry.ts';
import { yamlFile } from './yamlFile.ts';
import { yamlInsert } from './yamlInsert.ts';
import { yamlLayOut } from './yamlLayOut.ts';
import { yamlPieces } from './yamlPieces.ts';
import { yamlText } from './yamlText.ts';

/** YAML 1.2 as the AWS CLI reads it (`--cli-input-yaml`). */
export const yaml: FormatWithEntries = {
  name: 'yaml',
  languageId: 'ssm-association-yaml',
  commentMark: '#',
  parse: yamlFile,
  entry: yamlEntry,
  cursor: yamlCursor,
  insert: yamlInsert,
  edit: yamlEdit,
  layOut: yamlLayOut,
  write: yamlText,
  pieces: yamlPieces,
  comments: (text) => commentsIn(lexemesOf(text)),
};
