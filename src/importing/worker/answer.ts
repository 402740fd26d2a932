/** The import's work, one file at a time: what the worker does, and tests do without one. */
import type { OwnValue } from '../../state/ownLayers/ownLayer.ts';
import { atMost } from '../../state/quoted.ts';
import { ImportFault } from './fault.ts';
import { judge, type Judged } from './judge.ts';
import type { Answer, Request, Summary } from './messages.ts';
import { proposed } from './options.ts';
import { readSource } from './read.ts';
import { fieldsOf, valueIn, type Source } from './source.ts';

const SAMPLE = 8;
/** Characters of a cell in it: enough to know a column by. Some hold a whole shape, or a page, in each. */
const CELL = 200;

/** @param wasm the address of SQLite's program */
export function makeAnswer(wasm: string) {
  let source: Source | null = null;
  let judged: Judged | null = null;
  return async (request: Request, post: (answer: Answer) => void): Promise<void> => {
    const { id } = request;
    try {
      if (request.kind === 'read') {
        judged = null;
        post({ id, kind: 'progress', share: 0.1 });
        const bytes = new Uint8Array(await request.file.arrayBuffer());
        post({ id, kind: 'progress', share: 0.3 });
        source = await readSource(bytes, request.name, { ...request.choice, wasm });
        post({ id, kind: 'read', summary: summaryOf(source) });
      } else if (request.kind === 'judge') {
        if (!source) throw new ImportFault('failed');
        const { validate } = await import('./validate.ts');
        judged = judge(source, request.options, validate, (share) => post({ id, kind: 'progress', share }));
        const { features: _features, ...preview } = judged;
        post({ id, kind: 'judged', judged: preview });
      } else {
        if (!judged) throw new ImportFault('failed');
        post({ id, kind: 'taken', features: judged.features });
      }
    } catch (error) {
      if (!(error instanceof ImportFault)) console.error(error);
      const { kind, figure } = error instanceof ImportFault ? error : new ImportFault('failed');
      post({ id, kind: 'fault', fault: kind, figure });
    }
  };
}

const shortCell = (value: OwnValue): OwnValue => (typeof value === 'string' ? atMost(value, CELL) : value);

function summaryOf(source: Source): Summary {
  const isTable = source.kind === 'table';
  const fields = fieldsOf(source);
  const sample = isTable
    ? source.rows
        .slice(0, SAMPLE)
        .map((values, at) => ({ number: source.numbers[at] ?? 0, values: values.map(shortCell) }))
    : source.features.slice(0, SAMPLE).map(({ number, properties }) => ({
        number,
        values: fields.map((field) => shortCell(valueIn(properties, field))),
      }));
  return {
    kind: source.kind,
    format: source.format,
    fields,
    rows: isTable ? source.rows.length : source.features.length,
    sample,
    unknownCrs: isTable ? null : source.unknownCrs,
    saysCrs: !isTable && source.crs !== null,
    text: source.text,
    sheets: source.sheets,
    proposed: proposed(source),
  };
}
