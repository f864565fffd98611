import { rereading } from '../rereading.ts';
import { yamlEntry } from './yamlEntry.ts';
import { yamlFile } from './yamlFile.ts';

/** As `yamlFile`; what is known of a long text is not read again. */
export const readYaml = rereading(yamlFile, yamlEntry);
