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
import type { SignedIn } from '../deploy/signedIn.ts';
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

/** What the view shows. Before somebody has signed in it is empty, and asks nobody. */
export interface AssociationsTree extends TreeDataProvider<ViewItem>, Disposable {
  refresh(): void;
  /** Whether a command was started on an element of this view. */
  holds(argument: unknown): argument is ViewItem;
  /** Regions shown for somebody, the one they signed in to first. */
  regions(signedIn: SignedIn): readonly string[];
  addRegion(account: string, region: string): Promise<void>;
  removeRegion(account: string, region: string): Promise<void>;
}

export function associationsTree(session: Session, tell: Tell, memory: Memento): AssociationsTree {
  const changed = new EventEmitter<undefined>();
  const items = new WeakSet<object>();
  let looking = new AbortController();
  /** Whose associations are shown. */
  let shown: { readonly account: string; readonly region: string } | undefined;

  /** Answers to what was asked before are no longer of interest. */
  function refresh(): void {
    looking.abort();
    looking = new AbortController();
    changed.fire(undefined);
  }

  /** The region somebody signed in to: signing in to look into another one does not change it. */
  function homeOf({ account, region }: SignedIn): string {
    const chosen = session.where()?.region;
    return chosen ?? (shown?.account === account.id ? shown.region : region);
  }

  const listening = session.onDidChange(() => {
    const now = session.current();
    // Nobody: the confirmation has grown old, or somebody is choosing. What is shown is not acted upon without another look.
    if (!now) return;
    const region = homeOf(now);
    if (shown?.account === now.account.id && shown.region === region) return;
    shown = { account: now.account.id, region };
    refresh();
  });

  /** What was confirmed a while ago is confirmed again, once somebody has signed in to see this. */
  async function who(): Promise<SignedIn | undefined> {
    if (!workspace.isTrusted) return undefined;
    const signedIn = session.current() ?? (shown && (await session.signIn()));
    shown = signedIn && { account: signedIn.account.id, region: homeOf(signedIn) };
    return signedIn;
  }

  const added = (account: string) => addedRegions(memory.get(KEY), account);

  const regions = (signedIn: SignedIn): readonly string[] =>
    regionsShown(homeOf(signedIn), added(signedIn.account.id));

  async function store(account: string, regions: readonly string[]): Promise<void> {
    await memory.update(KEY, withRegions(memory.get(KEY), account, regions));
    refresh();
  }

  async function associationsIn(region: string): Promise<readonly ViewItem[]> {
    const { signal } = looking;
    const signedIn = await session.signIn(undefined, region);
    if (signal.aborted) return [];
    if (!signedIn) return [notSignedIn(region)];
    const rows = await listRows(signedIn, tell, { signal });
    if (signal.aborted) return [];
    return rows.ok ? associationItems(rows.value, signedIn) : [failureItem(rows.error, region)];
  }

  async function childrenOf(item: ViewItem | undefined): Promise<readonly ViewItem[]> {
    if (item) return item.kind === 'region' && workspace.isTrusted ? associationsIn(item.region) : [];
    const signedIn = await who();
    return signedIn ? regionItems(regions(signedIn), signedIn) : [];
  }

  return {
    onDidChangeTreeData: changed.event,
    getTreeItem,
    async getChildren(item) {
      const children = await childrenOf(item);
      for (const child of children) items.add(child);
      return [...children];
    },
    holds: (argument): argument is ViewItem =>
      typeof argument === 'object' && argument !== null && items.has(argument),
    refresh,
    regions,
    addRegion: (account, region) => store(account, [...added(account), region]),
    removeRegion: (account, region) =>
      store(
        account,
        added(account).filter((one) => one !== region),
      ),
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
