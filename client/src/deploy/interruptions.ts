import type { Words } from './failures.ts';
import type { AwsError } from './ports.ts';

/** Why no connection was made, so that nothing was sent. Undefined when it is not about the connection. */
export function connectionWords({ name, reached }: AwsError): Words | undefined {
  if (reached !== 'connecting' && reached !== 'network') return undefined;
  return CONNECTION[name] ?? (/CERT|SIGNATURE|ISSUER/.test(name) ? BAD_CERTIFICATE : NO_ANSWER);
}

/** Why it is unknown what became of a request that may have arrived. */
export function lostWords({ name, reached, status }: AwsError): Words {
  return {
    says: says(),
    advice: 'The association may exist all the same. Look before you try again: creating it twice makes two.',
  };

  function says(): string {
    if (name === 'AbortError') return 'You cancelled while the request was under way.';
    if (name === 'TimeoutError' || name === 'ETIMEDOUT')
      return 'The request was sent, and no reply came in time.';
    if (name === 'NoAssociationId') return 'AWS accepted the request, but its reply has no AssociationId.';
    if (status === undefined) {
      return /^E[A-Z]+$/.test(name)
        ? 'The connection broke before the reply came.'
        : 'What became of the request is not known.';
    }
    const isFault = reached === 'reply' || status >= 500;
    return `${isFault ? 'AWS answered with an error on its side' : 'The reply could not be understood'} (HTTP ${status}).`;
  }
}

const NO_NAME: Words = {
  says: 'The address of AWS could not be found.',
  advice: 'Check the network or VPN, the Region, and the endpoint if one is set.',
};
const NO_ROUTE: Words = {
  says: 'There is no way to AWS from this network.',
  advice: 'Check the network, VPN or proxy, then create it again.',
};
const BAD_CERTIFICATE: Words = {
  says: 'The certificate that AWS showed is not trusted here.',
  advice:
    'If a proxy inspects the traffic, give its certificate to VS Code (NODE_EXTRA_CA_CERTS), then create it again.',
};
const NO_ANSWER: Words = {
  says: 'AWS did not answer.',
  advice: 'Check the network, VPN or proxy, then create it again.',
};

/** By Node's error code. */
const CONNECTION: Readonly<Record<string, Words>> = {
  ECONNREFUSED: {
    says: 'Nothing answers at the address of AWS.',
    advice: 'Check the endpoint if one is set, and the network or proxy, then create it again.',
  },
  ENOTFOUND: NO_NAME,
  EAI_AGAIN: NO_NAME,
  EHOSTUNREACH: NO_ROUTE,
  ENETUNREACH: NO_ROUTE,
};
