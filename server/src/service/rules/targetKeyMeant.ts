import { type Closest, closest, plain } from '../mistakes/closest.ts';
import { TARGET_KEYS } from './targetKey.ts';

/** The target keys that an unknown one may stand for, of those that this kind of document takes. */
export function targetKeyMeant(written: string, runbook: boolean | undefined): Closest {
  const [, tag, name] = /^\s*(tags?(?:[-_ ]?(?:name|key))?)\s*[:=./]\s*(.*\S)\s*$/i.exec(written) ?? [];
  if (tag && name) return { names: [`tag:${name}`], sure: /^tags?$/i.test(tag) };
  const group = runbook ? 'ResourceGroup' : 'resource-groups:Name';
  const other = OTHER_WORDS[plain(written).replaceAll(':', '')];
  if (other) return { names: [other === 'group' ? group : other], sure: other !== 'group' };
  const near = closest(written, runbook === false ? ON_NODES : EVERYWHERE);
  if (near.names.length > 0) return near;
  return { names: /^[\p{L}\p{N}][^:]*$/u.test(written) ? [`tag:${written.trim()}`] : [], sure: false };
}

/** What people write for a key, as `plain` has it. */
const OTHER_WORDS: Readonly<Record<string, string | undefined>> = {
  instance: 'InstanceIds',
  instances: 'InstanceIds',
  instanceid: 'InstanceIds',
  nodeid: 'InstanceIds',
  nodeids: 'InstanceIds',
  allinstances: 'InstanceIds',
  resourcegroup: 'group',
  resourcegroups: 'group',
  resourcegroupname: 'group',
  resourcegroupsname: 'group',
};

const PROPOSED = TARGET_KEYS.filter(({ kind }) => kind !== 'types' && kind !== 'nothing');
const EVERYWHERE = PROPOSED.map(({ name }) => name);
const ON_NODES = PROPOSED.flatMap(({ name, onlyRunbooks }) => (onlyRunbooks ? [] : [name]));
