import type { JsonValue } from './tree.ts';

/** Whether two values say the same; the order of an object's members counts as little as in JSON. */
export function isSameValue(one: JsonValue, other: JsonValue): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const [left, right] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    left.length === right.size &&
    left.every(([name, value]) => {
      const counterpart = right.get(name);
      return counterpart !== undefined && isSameValue(value, counterpart);
    })
  );
}
