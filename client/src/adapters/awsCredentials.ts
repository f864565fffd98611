import { getDefaultRoleAssumer, getDefaultRoleAssumerWithWebIdentity } from '@aws-sdk/client-sts';
import { fromIni, fromNodeProviderChain } from '@aws-sdk/credential-providers';
import type { Endpoints, Where } from '../deploy/ports.ts';

export type Credentials = Awaited<ReturnType<ReturnType<typeof fromNodeProviderChain>>>;

/**
 * Credentials by the SDK's own providers: a profile's keys, IAM Identity Center, roles with MFA, processes; without a
 * profile the environment and the machine. Files are read anew, so that a sign-in made a moment ago counts.
 */
export function credentialsOf(
  { profile, region }: Where,
  { sts }: Endpoints,
  askMfaCode: (device: string) => Promise<string | undefined>,
): Promise<Credentials> {
  // Roles are assumed where the account is asked for; the SDK's inner STS client would look for its endpoint elsewhere.
  const stsConfig = { region, ignoreConfiguredEndpointUrls: true, ...(sts && { endpoint: sts.url }) };
  const init = {
    ...(profile !== undefined && { profile }),
    ignoreCache: true,
    roleAssumer: getDefaultRoleAssumer(stsConfig),
    roleAssumerWithWebIdentity: getDefaultRoleAssumerWithWebIdentity(stsConfig),
    mfaCodeProvider: async (device: string) => {
      const code = await askMfaCode(device);
      if (code) return code;
      throw Object.assign(new Error('No MFA code was given'), { name: 'AbortError' });
    },
  };
  // The chain goes on to the machine's own role when a profile gives nothing. That suits `default`, which is often
  // there for its region alone; for a profile with a name it would be somebody else's identity.
  const provider =
    profile === undefined || profile === 'default' ? fromNodeProviderChain(init) : fromIni(init);
  return provider();
}
