/** Something of an account that helps to write a file. */
export type LookUp =
  | { readonly kind: 'documents' }
  /** The parameters of a document; `name` as the file says it: a name or an ARN. */
  | { readonly kind: 'document'; readonly name: string }
  | { readonly kind: 'versions'; readonly name: string }
  | { readonly kind: 'tag-keys' }
  | { readonly kind: 'tag-values'; readonly key: string }
  | { readonly kind: 'nodes' }
  | { readonly kind: 'groups' }
  | { readonly kind: 'calendars' };

/** What is known of an account in a Region, as AWS tells it: data. What is missing is not known. */
export interface AccountKnowledge {
  readonly documents?: readonly AccountDocument[];
  /** By the name that was asked for. */
  readonly document?: Readonly<Record<string, AccountDocumentContent>>;
  readonly tagKeys?: readonly string[];
  /** By the key of the tag. */
  readonly tagValues?: Readonly<Record<string, readonly string[]>>;
  readonly nodes?: readonly AccountNode[];
  /** Names of resource groups. */
  readonly groups?: readonly string[];
  /** Names of documents of the type `ChangeCalendar`. */
  readonly calendars?: readonly string[];
}

export interface AccountDocument {
  readonly name: string;
  /** `Command`, `Automation`, …; empty where AWS does not tell. */
  readonly type: string;
  readonly platforms?: readonly string[];
  readonly owner?: string;
  readonly schemaVersion?: string;
  readonly description?: string;
}

export interface AccountDocumentContent extends Partial<AccountDocument> {
  readonly parameters?: readonly AccountParameter[];
  /** Numbers, as text. */
  readonly versions?: readonly string[];
}

export interface AccountParameter {
  readonly name: string;
  /** `String`, `StringList`, … */
  readonly type: string;
  readonly description?: string;
  /** Without one, a value must be given. */
  readonly defaultValue?: string;
}

/** A managed node. */
export interface AccountNode {
  readonly id: string;
  readonly name?: string;
  readonly platform?: string;
}
