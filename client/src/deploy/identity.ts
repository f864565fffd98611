import { anotherRegion } from './anotherRegion.ts';
import type { Choice } from './memory.ts';
import type { AwsSetup, Choose, Option, Profile, Where } from './ports.ts';
import { REGIONS } from './regions.ts';

/**
 * What was chosen for this folder, else the profile and region that the environment and the configuration files settle; a question
 * for what they leave open. A choice that did not work is asked again, as first option. Undefined when the person leaves.
 */
export async function settleWhere(
  setup: AwsSetup,
  chosen: Choice | undefined,
  choose: Choose,
): Promise<{ readonly where: Where; readonly asked: boolean } | undefined> {
  if (chosen && !chosen.doubted) {
    return { where: { profile: chosen.profile, region: chosen.region }, asked: false };
  }
  const settled = chosen ? undefined : settledProfile(setup);
  const picked = settled ?? (await askProfile(setup, chosen, choose));
  if (!picked) return undefined;
  const region = settled
    ? (setup.environmentRegion ?? picked.region)
    : (picked.region ?? setup.environmentRegion);
  const { profile } = picked;
  if (region !== undefined) return { where: { profile, region }, asked: !settled };
  const answer = await askRegion(chosen?.region, choose);
  return answer === undefined ? undefined : { where: { profile, region: answer }, asked: true };
}

/** What would be in force without a question; undefined when one is needed. */
export function whereInForce(setup: AwsSetup, chosen: Choice | undefined): Where | undefined {
  if (chosen) return { profile: chosen.profile, region: chosen.region };
  const settled = settledProfile(setup);
  const region = settled && (setup.environmentRegion ?? settled.region);
  return settled && region !== undefined ? { profile: settled.profile, region } : undefined;
}

/** Asks for both, starting from what is in force now, if anything is. Undefined when the person leaves. */
export async function askWhere(
  setup: AwsSetup,
  now: Where | undefined,
  choose: Choose,
): Promise<Where | undefined> {
  const picked = await askProfile(setup, now, choose);
  if (!picked) return undefined;
  const likely = now && picked.profile === now.profile ? now.region : (picked.region ?? now?.region);
  const region = await askRegion(likely, choose);
  return region === undefined ? undefined : { profile: picked.profile, region };
}

/** Credentials to use: those of a profile, or without one those of the environment. */
interface Picked {
  readonly profile: string | undefined;
  readonly region?: string | undefined;
}

/** As the SDK decides: `AWS_PROFILE`, then keys in the environment, then the files where they leave no choice. */
function settledProfile({
  profiles,
  environmentProfile,
  environmentCredentials,
}: AwsSetup): Picked | undefined {
  if (environmentProfile !== undefined) {
    return picked(profiles.find(({ name }) => name === environmentProfile) ?? { name: environmentProfile });
  }
  if (environmentCredentials) return withoutProfile(profiles);
  const [only, another] = profiles;
  if (another) return undefined;
  return only ? picked(only) : { profile: undefined };
}

function askProfile(setup: AwsSetup, first: Where | undefined, choose: Choose): Promise<Picked | undefined> {
  const options: Option<Picked>[] = setup.profiles.map((profile) => ({
    label: profile.name,
    description: [profile.region, profile.source].filter(Boolean).join(' · '),
    value: picked(profile),
  }));
  const { environmentProfile } = setup;
  if (environmentProfile !== undefined) {
    // The SDK reads AWS_PROFILE before keys in the environment, so "no profile" would not mean the keys here.
    if (!setup.profiles.some(({ name }) => name === environmentProfile)) {
      const value = { profile: environmentProfile };
      options.unshift({ label: environmentProfile, description: 'AWS_PROFILE', value });
    }
  } else if (setup.environmentCredentials || options.length === 0) {
    const label = setup.environmentCredentials ? 'Keys in the environment' : 'Credentials of this machine';
    options.unshift({ label, description: 'no profile', value: withoutProfile(setup.profiles) });
  }
  return choose({
    title: 'AWS profile to work with',
    options: firstly(options, (picked) => first !== undefined && picked.profile === first.profile),
  });
}

function askRegion(first: string | undefined, choose: Choose): Promise<string | undefined> {
  const known = Object.entries(REGIONS).map(([label, description]) => ({ label, description, value: label }));
  const options =
    first === undefined || Object.hasOwn(REGIONS, first)
      ? known
      : [{ label: first, description: 'in use', value: first }, ...known];
  return choose({
    title: 'AWS Region to work in',
    options: firstly(options, (region) => region === first),
    other: anotherRegion,
  });
}

/** The SDK still takes the region of the profile `default`. */
const withoutProfile = (profiles: readonly Profile[]): Picked => ({
  profile: undefined,
  region: profiles.find(({ name }) => name === 'default')?.region,
});

const picked = ({ name, region }: Profile): Picked => ({ profile: name, region });

function firstly<T>(options: readonly Option<T>[], isFirst: (value: T) => boolean): Option<T>[] {
  return [
    ...options.filter(({ value }) => isFirst(value)),
    ...options.filter(({ value }) => !isFirst(value)),
  ];
}
