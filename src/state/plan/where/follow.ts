/** Keeps what passes the condition on positions in step with the view. */
import type { Content } from '../../../content/types.ts';
import { notify, setWhere } from '../../actions.ts';
import { withinStep } from '../../isStep.ts';
import { quoted } from '../../quoted.ts';
import { byId } from '../../selectors.ts';
import { useView, type Notice } from '../../store.ts';
import { planIndex } from '../initiatives.ts';
import type { OwnLayer } from '../../ownLayers/ownLayer.ts';
import { useOwnLayers } from '../../ownLayers/store.ts';
import { usePlanning } from '../planning.ts';
import { evaluateAside } from './aside.ts';
import { readCondition, type Condition } from './condition.ts';
import { origins } from './geometries.ts';
import { loadLayers } from './layerFiles.ts';
import { canBeAskedFor, geometriesOfLayer } from './ownOrigins.ts';
import { countingPlaces, idsAt, type Evaluation } from './standings.ts';

/** The layers that this browser keeps: fetched for a condition on one. */
const loadKept = () => import('../../ownLayers/keep.ts');

/** Reads what this browser keeps, once. */
export const readOwnLayers = () => loadKept().then(({ startOwnLayers }) => startOwnLayers());

/** The layer of one's own that a condition names; null where there is none. */
export const layerOf = (condition: Condition | null): OwnLayer | null =>
  (condition && 'layer' in condition && useOwnLayers.getState().layers.find(({ id }) => id === condition.layer)) ||
  null;

const NONE = { where: null, whereStatus: 'none', evaluation: null } as const;

/** Null where it is no condition, or one about a place that the record does not have or that has no site. */
export function knownCondition(text: string, content: Pick<Content, 'places'>): Condition | null {
  const condition = readCondition(text);
  if (condition?.kind !== 'near-place') return condition;
  return origins(content).some(({ id }) => id === condition.place) ? condition : null;
}

/** Until it is stopped. A condition that cannot be read, or whose layer is not here, is named in a notice, and forgotten. */
export function followWhere(content: Content, baseUrl: string): () => void {
  let last: readonly unknown[] = [null];
  let before: OwnLayer | null = null;
  const follow = () => {
    const { where: text, mode } = useView.getState();
    if (mode !== 'plan') return;
    // Another filter of a layer of one's own is another condition; another name or colour is not.
    const asked = text ? layerOf(readCondition(text)) : null;
    const lost = asked ? null : before;
    before = asked;
    const key = text
      ? [text, usePlanning.getState().attempt, useOwnLayers.getState().ready, asked?.features, asked?.filter]
      : [null];
    if (key.length === last.length && key.every((part, at) => part === last[at])) return;
    last = key;
    if (!text) {
      usePlanning.setState(NONE);
      return;
    }
    const failed = (error: unknown) => {
      if (last !== key) return;
      console.error(error);
      usePlanning.setState({ whereStatus: 'failed' });
      notify({ kind: 'where-shapes' });
    };
    const forget = (why: Notice) => {
      notify(why);
      // Back would lead to the same address, and from there to here again.
      withinStep(() => setWhere(null));
    };
    const bad: Notice = { kind: 'bad-parameters', parameters: [{ parameter: 'where', value: quoted(text) }] };
    const condition = knownCondition(text, content);
    if (!condition) {
      forget(bad);
      return;
    }
    if ('layer' in condition && !useOwnLayers.getState().ready) {
      usePlanning.setState({ ...NONE, whereStatus: 'working' });
      // What this browser keeps is read once; then it is asked again.
      readOwnLayers().catch(failed);
      return;
    }
    if ('layer' in condition) {
      const layer = layerOf(condition);
      if (!layer) {
        // No link is to blame where the layer was here until now.
        forget(lost?.id === condition.layer ? { kind: 'where-layer', layer: lost.name } : bad);
        return;
      }
      // Whoever types in its filter may show something again at the next letter.
      if (!canBeAskedFor(layer, condition.kind)) {
        usePlanning.setState({ ...NONE, whereStatus: 'unusable' });
        return;
      }
    }
    usePlanning.setState({ ...NONE, whereStatus: 'working' });
    work(condition, content, baseUrl, () => last === key).catch(failed);
  };
  follow();
  const stops = [useView.subscribe(follow), usePlanning.subscribe(follow), useOwnLayers.subscribe(follow)];
  return () => {
    for (const stop of stops) stop();
    last = [];
    usePlanning.setState(NONE);
  };
}

async function work(condition: Condition, content: Content, baseUrl: string, isWanted: () => boolean): Promise<void> {
  const found = await workOut(condition, content, baseUrl, isWanted);
  if (found) usePlanning.setState({ ...found, whereStatus: 'ready' });
}

/**
 * What passes a condition, and from what that follows. Null when it is no longer wanted; rejects when what it needs
 * cannot be loaded. A layer of one's own has to be there.
 */
export async function workOut(
  condition: Condition,
  content: Content,
  baseUrl: string,
  isWanted: () => boolean,
): Promise<{ where: ReadonlySet<string>; evaluation: Evaluation } | null> {
  const layers = await loadLayers(content.places, baseUrl);
  if (!isWanted()) return null;
  const places = byId(content.places);
  const layer = layerOf(condition);
  const evaluation = await evaluateAside(condition, places, layers, layer ? geometriesOfLayer(layer) : []);
  if (!isWanted()) return null;
  if (!evaluation) throw new Error(`Nothing is known of where "${condition.kind}" is.`);
  return { where: idsAt(planIndex(content).initiatives, countingPlaces(condition, evaluation, places)), evaluation };
}
