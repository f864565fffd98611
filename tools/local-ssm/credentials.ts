/** What an Authorization header says of the caller. The signature itself is not verified. */
export interface Caller {
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: string;
}

/**
 * Reads the credential scope of a SigV4 Authorization header.
 * @returns `missing` without a header, `malformed` when it is not SigV4 or lacks one of its parts
 */
export function callerOf(authorization: string | undefined): Caller | 'missing' | 'malformed' {
  if (authorization === undefined || authorization === '') return 'missing';
  const parts = /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/([^/,\s]+)\/aws4_request,/.exec(
    authorization,
  );
  const [, accessKeyId, region, service] = parts ?? [];
  if (accessKeyId === undefined || region === undefined || service === undefined) return 'malformed';
  return /SignedHeaders=\S+.*Signature=\S+/.test(authorization)
    ? { accessKeyId, region, service }
    : 'malformed';
}
