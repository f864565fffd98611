import type { LocalSsm } from '../../../tools/local-ssm/server.ts';
import { ssmClient } from '../../tools/local-ssm/clients.ts';

const SEEDING = 'SEEDING';

/** Somebody else who works in the account, to put things there before a person looks. */
export const seeding = (local: LocalSsm) => ssmClient(local, { accessKeyId: SEEDING });

/** Which operations that change an account arrived from VS Code, oldest first. */
export const changesIn = (local: LocalSsm): readonly string[] =>
  local
    .requests()
    .filter(({ accessKeyId }) => accessKeyId !== SEEDING)
    .map(({ operation }) => operation)
    .filter((operation) => /^(Create|Update|Delete|Start|AddTags|RemoveTags)/.test(operation));
