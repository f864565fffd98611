/** Whether a file is one of associations, by its name. */
export const isAssociationFile = (uri: string): boolean => /\.association\.(json|ya?ml)$/i.test(uri);

/** Whether a file is written in a format that is read here, by its name. */
export const isDataFile = (uri: string): boolean => ENDING.test(uri);

/** What a file of an SSM document is called after: `InstallAgent` for `…/InstallAgent.ssm.yaml`. */
export const documentNameOf = (uri: string): string => uri.replace(ENDING, '').replace(/^.*\//, '');

const ENDING = /(\.ssm)?\.(json|ya?ml)$/i;
