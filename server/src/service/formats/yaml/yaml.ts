import type { Format } from '../format.ts';
import { commentsIn, lexemesOf } from './lexemes.ts';
import { readYaml } from './readYaml.ts';
import { yamlCursor } from './yamlCursor.ts';
import { yamlEdit } from './yamlEdit.ts';
import { yamlInsert } from './yamlInsert.ts';
import { yamlLayOut } from './yamlLayOut.ts';
import { yamlPieces } from './yamlPieces.ts';
import { yamlText } from './yamlText.ts';

/** YAML 1.2 as the AWS CLI reads it (`--cli-input-yaml`). */
export const yaml: Format = {
  name: 'yaml',
  languageId: 'ssm-association-yaml',
  commentMark: '#',
  parse: readYaml,
  cursor: yamlCursor,
  insert: yamlInsert,
  edit: yamlEdit,
  layOut: yamlLayOut,
  write: yamlText,
  pieces: yamlPieces,
  comments: (text) => commentsIn(lexemesOf(text)),
};
