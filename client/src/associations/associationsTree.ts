import {
  type Disposable,
  EventEmitter,
  type Memento,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  workspace,
} from 'vscode';
import type { Session } from '../session.ts';
import { listRows, type Tell } from './listRows.ts';
import { addedRegions, regionsShown, withRegions } from './regionsShown.ts';
import {
  associationItems,
  failureItem,
  lookOf,
  notSignedIn,
  regionItems,
  type ViewItem,
} from './viewItem.ts';

/** What the view shows. Without anyone signed in it is empty, and asks nobody. */
export interface AssociationsTree extends TreeDataProvider<ViewItem>, Disposable {
  refresh(): void;
  /** Whether a command was started on an element of this view. */
  holds(argument: unknown): argument is ViewItem;
  /** Regions shown for who is signed in, the one signed in to first. */
  regions(): readonly string[];
  addRegion(region: string): Promise<void>;
  removeRegion(region: string): Promise<void>;
}

export function associationsTree(session: Session, tell: Tell, memory: Memento): AssociationsTree {
  const changed = new EventEmitter<undefined>();
  let looking = new AbortController();

  /** Answers to what was asked before are no longer of interest. */
  function refresh(): void {
    looking.abort();
    looking = new AbortController();
    changed.fire(undefined);
  }

  const items = new WeakSet<object>();
  const listening = session.onDidChange(refresh);
  const added = (account: string) => addedRegions(memory.get(KEY), account);

  function regions(): readonly string[] {
    const signedIn = session.current();
    return signedIn ? regionsShown(signedIn.region, added(signedIn.account.id)) : [];
  }

  async function store(change: (added: readonly string[]) => readonly string[]): Promise<void> {
    const account = session.current()?.account.id;
    if (account === undefined) return;
    await memory.update(KEY, withRegions(memory.get(KEY), account, change(added(account))));
    refresh();
  }

  async function associationsIn(region: string): Promise<readonly ViewItem[]> {
    const { signal } = looking;
    const current = session.current();
    const signedIn = current?.region === region ? current : await session.signIn(undefined, region);
    if (signal.aborted) return [];
    if (!signedIn) return [notSignedIn(region)];
    const rows = await listRows(signedIn, tell, { signal });
    if (signal.aborted) return [];
    return rows.ok ? associationItems(rows.value, signedIn) : [failureItem(rows.error, region)];
  }

  return {
    onDidChangeTreeData: changed.event,
    getTreeItem,
    async getChildren(item) {
      const signedIn = workspace.isTrusted ? session.current() : undefined;
      if (!signedIn) return [];
      const children = item
        ? item.kind === 'region'
          ? await associationsIn(item.region)
          : []
        : regionItems(regions(), signedIn);
      for (const child of children) items.add(child);
      return [...children];
    },
    holds: (argument): argument is ViewItem =>
      typeof argument === 'object' && argument !== null && items.has(argument),
    refresh,
    regions,
    addRegion: (region) => store((regions) => [...regions, region]),
    removeRegion: (region) => store((regions) => regions.filter((one) => one !== region)),
    dispose() {
      looking.abort();
      listening.dispose();
      changed.dispose();
    },
  };
}

const KEY = 'ssmAssociation.regions';

const OPENS = {
  expanded: TreeItemCollapsibleState.Expanded,
  collapsed: TreeItemCollapsibleState.Collapsed,
  never: TreeItemCollapsibleState.None,
} as const;

function getTreeItem(item: ViewItem): TreeItem {
  const { id, label, description, tooltip, icon, context, opens } = lookOf(item);
  const shown = new TreeItem(label, OPENS[opens]);
  if (id !== undefined) shown.id = id;
  shown.description = description;
  shown.tooltip = tooltip;
  shown.iconPath = new ThemeIcon(icon);
  shown.contextValue = context;
  if (item.kind === 'association') {
    shown.command = { command: 'ssmAssociation.live.open', title: 'Open', arguments: [item] };
  }
  return shown;
}
