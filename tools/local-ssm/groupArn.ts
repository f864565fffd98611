import type { Place } from './associations.ts';

export const groupArn = (name: string, { account, region }: Place): string =>
  `arn:aws:resource-groups:${region}:${account}:group/${name}`;
