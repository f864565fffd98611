import regions from '../../../schemas/regions.json';

/** The regions people may choose from, with AWS's names for them. A test compares them with the SDK's own data. */
export const REGIONS: Readonly<Record<string, string>> = regions;

/** Whether a text can be a region: it becomes part of a host name. */
export const isRegion = (text: string): boolean => /^[a-z]{2,}(-[a-z]+)+-\d{1,2}$/.test(text);
