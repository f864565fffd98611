import type { Environment } from './vscode-host/serve.ts';

/**
 * The environment of a VS Code that may only ever talk to the local endpoint at `url`: everything AWS that this process
 * carries is taken away, and the SDK finds neither configuration files nor an instance's role.
 */
export function awsEnvironment(url: string): Environment {
  const own = Object.keys(process.env).filter((name) => name.startsWith('AWS_'));
  return {
    ...Object.fromEntries(own.map((name) => [name, undefined])),
    AWS_ENDPOINT_URL: url,
    AWS_ENDPOINT_URL_SSM: url,
    AWS_ENDPOINT_URL_STS: url,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: 'us-east-1',
    AWS_CONFIG_FILE: NOWHERE,
    AWS_SHARED_CREDENTIALS_FILE: NOWHERE,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

const NOWHERE = '/nowhere/aws';
