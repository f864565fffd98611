/** Whether a document can have this name, or this is an ARN of one (the service model's pattern). */
export const isDocumentName = (name: string | undefined): name is string =>
  name !== undefined && /^[\w.:/-]{3,128}$/.test(name);
