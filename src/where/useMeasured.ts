import { useEffect, useState } from 'react';
import type { LngLat } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import type { PlanningMessages } from '../i18n/planning/messages.ts';
import { notify } from '../state/actions.ts';
import { usePlanning, type Sketch } from '../state/plan/planning.ts';

type Tools = typeof import('../state/plan/where/measure.ts');

const load = () => import('../state/plan/where/measure.ts');

/** Length (of an area: of its edge) and size in words; null until what works them out has come. */
export function useMeasured(kind: Sketch['kind'], points: readonly LngLat[]): { length: string; size: string } | null {
  const { measure } = usePlanningWords();
  const { number } = useWords();
  const attempt = usePlanning((state) => state.attempt);
  const [tools, setTools] = useState<Tools | null>(null);
  useEffect(() => {
    let awaited = true;
    load().then(
      (loaded) => awaited && setTools(loaded),
      (error: unknown) => {
        console.error(error);
        if (awaited) notify({ kind: 'where-shapes' });
      },
    );
    return () => {
      awaited = false;
    };
    // The notice offers to try again.
  }, [attempt]);
  if (!tools) return null;
  const isArea = kind === 'area';
  return {
    length: lengthInWords(tools.lengthOf(points, isArea), measure, number),
    size: isArea ? sizeInWords(tools.areaOf(points), measure, number) : '',
  };
}

/** Metres below a kilometre; then kilometres with as many figures as are worth reading. */
export function lengthInWords(
  metres: number,
  words: PlanningMessages['measure'],
  number: (n: number) => string,
): string {
  return metres < 999.5 ? words.metres(number(Math.round(metres))) : words.kilometres(number(plain(metres / 1000)));
}

/** Hectares below a square kilometre. */
export function sizeInWords(
  squareMetres: number,
  words: PlanningMessages['measure'],
  number: (n: number) => string,
): string {
  const hectares = squareMetres / 10_000;
  return hectares < 99.95
    ? words.hectares(number(plain(hectares)))
    : words.squareKilometres(number(plain(hectares / 100)));
}

/** Two decimals below ten, one below a hundred, then none. */
const plain = (value: number): number => Number(value.toFixed(value < 9.995 ? 2 : value < 99.95 ? 1 : 0));
