import { loadSharedConfigFiles } from '@smithy/core/config';
import type { Endpoint, Endpoints } from '../deploy/ports.ts';

/** Addresses from the settings of this machine. */
export interface EndpointSettings {
  readonly ssm?: string;
  readonly sts?: string;
}

/**
 * The addresses other than AWS's own that are in force: settings, then `AWS_ENDPOINT_URL_<SERVICE>`, `AWS_ENDPOINT_URL`,
 * then what the profile says. The SDK would read `endpoint_url` of the default profile whatever profile is chosen.
 * Rejects with an error named `InvalidEndpoint` when one is not an http or https address.
 */
export async function awsEndpoints(
  settings: EndpointSettings,
  profile: string | undefined,
): Promise<Endpoints> {
  const { configFile, credentialsFile } = await loadSharedConfigFiles();
  const name = profile ?? (process.env.AWS_PROFILE || 'default');
  const section: Readonly<Record<string, string | undefined>> = {
    ...credentialsFile[name],
    ...configFile[name],
  };
  const services = configFile[`services.${section.services ?? ''}`] ?? {};
  const ignored =
    (process.env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS ?? section.ignore_configured_endpoint_urls) === 'true';

  const endpointOf = (service: 'ssm' | 'sts'): Endpoint | undefined => {
    const variable = `AWS_ENDPOINT_URL_${service.toUpperCase()}`;
    const configured: [from: string, url: string | undefined][] = [
      [variable, process.env[variable]],
      ['AWS_ENDPOINT_URL', process.env.AWS_ENDPOINT_URL],
      [`profile ${name}`, services[`${service}.endpoint_url`] ?? section.endpoint_url],
    ];
    const candidates: typeof configured = [
      [`setting ssmAssociation.endpoint.${service}`, settings[service]],
      ...(ignored ? [] : configured),
    ];
    const [from, url] = candidates.find(([, candidate]) => candidate) ?? [];
    return from && url ? { url: checked(url), from } : undefined;
  };
  const [ssm, sts] = [endpointOf('ssm'), endpointOf('sts')];
  return { ...(ssm && { ssm }), ...(sts && { sts }) };
}

function checked(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw Object.assign(new Error('Not an http or https address'), { name: 'InvalidEndpoint' });
}
