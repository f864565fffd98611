import type { AssociationRequest } from '../../../../server/src/protocol.ts';
import type { Endpoints, Where } from '../ports.ts';
import { exactShellWord } from './exactShellWord.ts';

/**
 * The AWS CLI command that sends exactly this request, for a POSIX shell. It holds the values of Parameters: it is for the
 * person whose file it is.
 */
export const cliCommand = (request: AssociationRequest, where: Where, endpoints: Endpoints): string =>
  [
    'aws ssm create-association',
    `--cli-input-json ${exactShellWord(visibleJson(request))}`,
    `--region ${exactShellWord(where.region)}`,
    ...(where.profile === undefined ? [] : [`--profile ${exactShellWord(where.profile)}`]),
    ...(endpoints.ssm ? [`--endpoint-url ${exactShellWord(endpoints.ssm.url)}`] : []),
  ].join(' ');

/** One line of JSON. What a terminal would act on or not show is escaped, so that what is pasted is what is seen. */
const visibleJson = (request: AssociationRequest): string =>
  JSON.stringify(request).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
