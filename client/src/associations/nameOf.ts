import type { ListedAssociation } from '../deploy/signedIn.ts';

/** What people call an association: its name, else its document's, of an ARN the last part. As AWS gave it. */
export const nameOf = ({ name, document }: Pick<ListedAssociation, 'name' | 'document'>): string =>
  name || (/^arn:.*\/([^/]+)$/s.exec(document)?.[1] ?? document);
