import { loadSharedConfigFiles } from '@smithy/core/config';
import type { Endpoint, Endpoints } from '../deploy/ports.ts';
import { said } from './awsFieldOf.ts';

/** Addresses from the settings of this machine. */
export interface EndpointSettings {
  readonly ssm?: string;
  readonly sts?: string;
}

/** The addresses of all services that are asked. */
export interface AwsEndpoints extends Endpoints {
  readonly iam?: Endpoint;
  readonly resourceGroups?: Endpoint;
  readonly tagging?: Endpoint;
}

/**
 * The addresses other than AWS's own that are in force: settings, then `AWS_ENDPOINT_URL_<SERVICE>`, `AWS_ENDPOINT_URL`,
 * then what the profile says. The SDK would read `endpoint_url` of the default profile whatever profile is chosen.
 * Rejects with an error named `InvalidEndpoint` when one is not an http or https address.
 */
export async function awsEndpoints(
  settings: EndpointSettings,
  profile: string | undefined,
): Promise<AwsEndpoints> {
  const { configFile, credentialsFile } = await loadSharedConfigFiles();
  const name = profile ?? (process.env.AWS_PROFILE || 'default');
  const section: Readonly<Record<string, string | undefined>> = {
    ...credentialsFile[name],
    ...configFile[name],
  };
  const services = configFile[`services.${section.services ?? ''}`] ?? {};
  const ignored =
    (process.env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS ?? section.ignore_configured_endpoint_urls) === 'true';

  /** `service` is AWS's id of it, as the SDKs write it in configuration files. */
  const endpointOf = (service: string, setting?: string): Endpoint | undefined => {
    const variable = `AWS_ENDPOINT_URL_${service.toUpperCase()}`;
    const configured: [from: string, url: string | undefined][] = [
      [variable, process.env[variable]],
      ['AWS_ENDPOINT_URL', process.env.AWS_ENDPOINT_URL],
      [`profile ${name}`, services[`${service}.endpoint_url`] ?? section.endpoint_url],
    ];
    const candidates: typeof configured = [
      [`setting ssmAssociation.endpoint.${service}`, setting],
      ...(ignored ? [] : configured),
    ];
    const [from, url] = candidates.find(([, candidate]) => candidate) ?? [];
    return from && url ? { url: checked(url), from } : undefined;
  };
  const ssm = endpointOf('ssm', settings.ssm);
  // A stand-in for Systems Manager on this machine stands in for all but STS: what is tried out there must not be looked up
  // in a real account, nor its credentials be shown to AWS.
  const standIn = ssm && isLoopback(ssm.url) ? ssm : undefined;
  return said<Required<AwsEndpoints>>({
    ssm,
    sts: endpointOf('sts', settings.sts),
    iam: endpointOf('iam') ?? standIn,
    resourceGroups: endpointOf('resource_groups') ?? standIn,
    tagging: endpointOf('resource_groups_tagging_api') ?? standIn,
  });
}

const isLoopback = (url: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);

function checked(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw Object.assign(new Error('Not an http or https address'), { name: 'InvalidEndpoint' });
}
