import { type Node, nameOf, type ObjectNode, type Property } from '../tree.ts';

/** A property that is written to its end. */
export type WholeProperty = Property & { readonly value: Node };

/** The properties of an object that count, by name, where each name first stands: of duplicates the last one. */
export function lastOfEach({ properties }: ObjectNode): readonly (readonly [string, WholeProperty])[] {
  const found = new Map<string, WholeProperty>();
  for (const property of properties) {
    if (isWhole(property)) found.set(nameOf(property), property);
  }
  return [...found];
}

const isWhole = (property: Property): property is WholeProperty => property.value !== undefined;
