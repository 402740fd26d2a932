/** Files that a person may import, whatever is in them: a fault that has a sentence or rows with reasons, never an exception. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { makeAnswer } from '../../src/importing/worker/answer.ts';
import type { Answer, Request } from '../../src/importing/worker/messages.ts';
import { messages } from '../../src/i18n/importing/en.ts';
import { deep, fuzz, mutated, nasty } from './fuzz.ts';

const WASM = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
const bytesOf = (name: string) => new Uint8Array(readFileSync(`tests/files/import/${name}`));
const textOf = (name: string) => fc.constant(new TextDecoder().decode(bytesOf(name)));

/** As the page asks the worker, and as its answers come over from there. */
async function importing(name: string, bytes: Uint8Array): Promise<void> {
  const answer = makeAnswer(WASM);
  const ask = async (request: Request): Promise<Answer | undefined> => {
    const said: Answer[] = [];
    await answer(request, (part) => void said.push(structuredClone(part)));
    return said.at(-1);
  };
  const read = await ask({ id: 1, kind: 'read', file: new Blob([bytes.slice()]), name, choice: {} });
  const judged = read?.kind === 'read' ? await ask({ id: 2, kind: 'judge', options: read.summary.proposed }) : read;
  const taken = judged?.kind === 'judged' ? await ask({ id: 3, kind: 'take' }) : judged;
  // What nobody foresaw is told apart from what was: it would be a mistake here.
  if (taken?.kind === 'fault') return expect(taken.fault).not.toBe('failed');
  if (judged?.kind !== 'judged' || taken?.kind !== 'taken') throw new Error('Not answered.');
  for (const { geometry } of taken.features.features)
    for (const part of (geometry.coordinates as unknown[]).flat(4)) expect(Number.isFinite(part)).toBe(true);
  for (const { kind, found } of judged.judged.problems) expect(messages.problem[kind](found ?? '')).not.toBe('');
}

const asFile = (name: string) => (text: string) => importing(name, new TextEncoder().encode(text));

/** A file of bytes with some of them changed, or its end missing. */
const damaged = (name: string) =>
  fc
    .record({
      changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 12 }),
      kept: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 1, noNaN: true })),
    })
    .map(({ changes, kept }) => {
      const bytes = bytesOf(name);
      for (const [at, byte] of changes) bytes[Math.min(bytes.length - 1, Math.floor(at * bytes.length))] = byte;
      return bytes.subarray(0, Math.ceil(kept * bytes.length));
    });

const bytes = fc.uint8Array({ maxLength: 2000 });

fuzz('imported CSV', {
  input: fc.oneof(mutated(textOf('awkward-numbers.csv')), mutated(textOf('formula-and-script.csv')), nasty),
  check: asFile('a.csv'),
});
fuzz('imported CSV in other encodings', {
  input: fc.oneof(damaged('big5-two-bad-rows.csv'), damaged('gb18030.csv'), damaged('utf16.csv'), bytes),
  check: (input) => importing('a.csv', input),
});
fuzz('imported GeoJSON', {
  input: fc.oneof(mutated(textOf('shapes.geojson')), mutated(textOf('lines.geojsonl')), deep(20_000), nasty),
  found: ['{"type":"Feature","properties":{"constructor":1},"geometry":null}\n{"type":"Feature","geometry":null}'],
  check: asFile('a.geojson'),
});
fuzz('imported KML', {
  input: fc.oneof(mutated(textOf('places.kml')), nasty),
  check: asFile('a.kml'),
});
fuzz('imported KMZ', { input: damaged('places.kmz'), check: (input) => importing('a.kmz', input) });
fuzz('imported XLSX', { input: damaged('titled.xlsx'), check: (input) => importing('a.xlsx', input) });
fuzz('imported GeoPackages', { input: damaged('places.gpkg'), check: (input) => importing('a.gpkg', input) });
