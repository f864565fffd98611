import type { AwsError } from './ports.ts';

/** A call that rejected, though none should: it may have sent its request. For `catch`. */
export function unexpected(cause: unknown): { readonly ok: false; readonly error: AwsError } {
  const [name, text] = cause instanceof Error ? [cause.name, cause.message] : ['Error', String(cause)];
  return { ok: false, error: { name, text, reached: 'network' } };
}
