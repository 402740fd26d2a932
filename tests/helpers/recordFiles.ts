/** The record counted as its files lie in content/, apart from the app's reading of them: what is shown is held against it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const textsOf = (folder: string): string[] =>
  readdirSync(join('content', folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join('content', folder, name), 'utf8'));

/** How many files of a folder there are, or of those that fit all of these. */
export const filesOf = (folder: string, ...fitting: RegExp[]): number =>
  textsOf(folder).filter((text) => fitting.every((each) => each.test(text))).length;

/** By what an initiative's file shows its area, a place that it is linked to, a party. */
export const inArea = (...areas: string[]) => new RegExp(`^area: (${areas.join('|')})$`, 'm');
export const atPlace = (...places: string[]) => new RegExp(`^ +- (\\{ )?id: (${places.join('|')})(,|$)`, 'm');
export const byParty = (party: string) => new RegExp(`^parties:[^:]*[\\s[]${party}[\\s,\\]]`, 'm');
/** How many initiatives there are, or of those that fit. */
export const countInitiatives = (...fitting: RegExp[]): number => filesOf('initiatives', ...fitting);

export const INITIATIVES = countInitiatives();
/** Of initiatives and statements: what a planner has as rows. */
export const ROWS = INITIATIVES + filesOf('statements');
export const PARTIAL_PLENARIES = filesOf('plenaries', /^partial: true$/m);

/** Records of the plenaries held by a day; null: of all. */
export function heldBy(day: string | null, folder: 'initiatives' | 'statements'): number {
  const held = textsOf('plenaries').flatMap((text) => {
    const [number, date = ''] = [/^number: (\d+)$/m.exec(text)?.[1], /^date: '(.+)'$/m.exec(text)?.[1]];
    return day === null || date <= day ? [number] : [];
  });
  return held.length === 0 ? 0 : filesOf(folder, new RegExp(`^plenary: (${held.join('|')})$`, 'm'));
}
