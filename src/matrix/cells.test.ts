import { expect, test } from 'vitest';
import { content } from '../../tests/helpers/content.ts';
import { AREAS } from '../content/vocabulary.ts';
import { planIndex, planRows } from '../state/plan/initiatives.ts';
import { defaultView, type View } from '../state/view.ts';
import { matrixOf } from './cells.ts';

const views: Partial<View>[] = [
  {},
  { statuses: ['planned'] },
  { areas: ['financial-services'], at: ['shenzhen'] },
  { bases: ['named'], q: 'hong kong' },
];

test.each(views)('each cell counts the rows that its link leads to: %o', (change) => {
  const view = { ...defaultView, ...change };
  const { places, cell } = matrixOf(content, view, null);
  for (const area of AREAS) {
    for (const place of places) {
      const rows = planRows(planIndex(content), { ...view, areas: [area], at: [place.id] });
      expect(cell(area, place.id).count, `${area}, ${place.id}`).toBe(rows.length);
    }
  }
});

test('all cities have a column, those without anything too', () => {
  const ids = matrixOf(content, defaultView, null).places.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['zhaoqing', 'jiangmen', 'hong-kong', 'macao', 'qianhai', 'gba']));
  expect(new Set(ids).size).toBe(ids.length);
});

test('the gaps of an area are the places where its cell is empty, regions apart', () => {
  const { places, cell, gaps } = matrixOf(content, defaultView, null);
  const ids = gaps('financial-services').map(({ id }) => id);
  expect(ids).toContain('zhaoqing');
  expect(ids).not.toContain('qianhai');
  const regions = places.filter(({ kind }) => kind === 'region' || kind === 'group').map(({ id }) => id);
  expect(ids.filter((id) => regions.includes(id))).toEqual([]);
  for (const id of ids) expect(cell('financial-services', id).count).toBe(0);
});

test('what no source names in a place is inferred there', () => {
  // The pilot is linked to the airport and to Dongguan, both by inference; the airport lies in Hong Kong.
  const { cell } = matrixOf(content, { ...defaultView, q: 'pilot of sea-air' }, null);
  expect(cell('transport-logistics', 'dongguan')).toEqual({ count: 1, inferred: 1 });
  expect(cell('transport-logistics', 'hong-kong')).toEqual({ count: 1, inferred: 1 });
  const { cell: all } = matrixOf(content, defaultView, null);
  expect(all('financial-services', 'qianhai').inferred).toBeLessThan(all('financial-services', 'qianhai').count);
});
