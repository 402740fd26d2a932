/** Keeps what passes the condition on positions in step with the view. */
import type { Content } from '../../../content/types.ts';
import { notify, setWhere } from '../../actions.ts';
import { byId } from '../../selectors.ts';
import { useView } from '../../store.ts';
import { planIndex } from '../initiatives.ts';
import { usePlanning } from '../planning.ts';
import { readCondition, type Condition } from './condition.ts';
import { loadLayers, origins } from './geometries.ts';
import { countingPlaces, idsAt } from './standings.ts';

/** The code with turf: fetched when there is something to work out. */
const loadCode = () => import('./evaluate.ts');

const NONE = { where: null, whereStatus: 'none', evaluation: null } as const;

/** Null where it is no condition, or one about a place that the record does not have or that has no site. */
export function knownCondition(text: string, content: Pick<Content, 'places'>): Condition | null {
  const condition = readCondition(text);
  if (condition?.kind !== 'near-place') return condition;
  return origins(content).some(({ id }) => id === condition.place) ? condition : null;
}

/** Until it is stopped. A condition that cannot be read is named in a notice, and forgotten. */
export function followWhere(content: Content, baseUrl: string): () => void {
  let last: string | null = null;
  const follow = () => {
    const { where: text, mode } = useView.getState();
    if (mode !== 'plan') return;
    const key = text && `${text} ${usePlanning.getState().attempt}`;
    if (key === last) return;
    last = key;
    if (!text) {
      usePlanning.setState(NONE);
      return;
    }
    const condition = knownCondition(text, content);
    if (!condition) {
      notify({ kind: 'bad-parameters', parameters: [{ parameter: 'where', value: text.slice(0, 40) }] });
      setWhere(null);
      return;
    }
    usePlanning.setState({ ...NONE, whereStatus: 'working' });
    work(condition, content, baseUrl, () => last === key).catch((error: unknown) => {
      if (last !== key) return;
      console.error(error);
      usePlanning.setState({ whereStatus: 'failed' });
      notify({ kind: 'where-shapes' });
    });
  };
  follow();
  const stops = [useView.subscribe(follow), usePlanning.subscribe(follow)];
  return () => {
    for (const stop of stops) stop();
    last = null;
    usePlanning.setState(NONE);
  };
}

async function work(condition: Condition, content: Content, baseUrl: string, isWanted: () => boolean): Promise<void> {
  const [{ evaluate }, layers] = await Promise.all([loadCode(), loadLayers(content.places, baseUrl)]);
  // A city's outline takes a moment: the page says so first.
  await new Promise((resolve) => setTimeout(resolve));
  if (!isWanted()) return;
  const places = byId(content.places);
  const evaluation = evaluate(condition, places, layers);
  if (!evaluation) throw new Error(`Nothing is known of where "${condition.kind}" is.`);
  const where = idsAt(planIndex(content).initiatives, countingPlaces(condition, evaluation, places));
  usePlanning.setState({ where, whereStatus: 'ready', evaluation });
}
