import { loadSharedConfigFiles } from '@smithy/core/config';
import type { AwsSetup, Profile } from '../deploy/ports.ts';

type Section = Readonly<Record<string, string | undefined>>;

/** What the shared configuration files, read anew, and the environment offer. Keys and tokens stay where they are. */
export async function awsSetup(): Promise<AwsSetup> {
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const names = new Set([...Object.keys(configFile).filter(isProfile), ...Object.keys(credentialsFile)]);
  const { AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_DEFAULT_REGION } =
    process.env;
  const region = AWS_REGION || AWS_DEFAULT_REGION;
  return {
    profiles: [...names].map((name) => profile(name, { ...configFile[name], ...credentialsFile[name] })),
    ...(AWS_PROFILE && { environmentProfile: AWS_PROFILE }),
    environmentCredentials: Boolean(AWS_ACCESS_KEY_ID && AWS_SECRET_ACCESS_KEY),
    ...(region && { environmentRegion: region }),
  };
}

/** The loader gives profiles by their bare name, other sections as `sso-session.name` and `services.name`. */
const isProfile = (section: string): boolean => !/^(sso-session|services)\./.test(section);

function profile(name: string, section: Section): Profile {
  const source = sourceOf(section);
  return { name, ...(section.region && { region: section.region }), ...(source && { source }) };
}

function sourceOf(section: Section): string | undefined {
  const { sso_account_id, role_arn, source_profile } = section;
  if (section.sso_session || section.sso_start_url) {
    return ['IAM Identity Center', sso_account_id].filter(Boolean).join(' ');
  }
  if (role_arn)
    return [`role in ${role_arn.split(':')[4] ?? '?'}`, source_profile && `from ${source_profile}`]
      .filter(Boolean)
      .join(' ');
  if (section.credential_process) return 'credential process';
  if (section.login_session) return 'console sign-in';
  if (section.aws_access_key_id) return 'access key';
  return undefined;
}
