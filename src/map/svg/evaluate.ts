/**
 * Works out the expressions of a style without the map library: those that layers use, and no more. One that is not
 * known here throws, so that a test finds it before a visitor does.
 */

/** What an expression may ask for. */
export interface Subject {
  zoom: number;
  properties: Readonly<Record<string, unknown>>;
  /** As GeoJSON calls it. */
  geometry: string;
  hovered: boolean;
  /** A feature of a person's own layer that was chosen. */
  chosen?: boolean;
}

/** A text with marks in it, as `format` makes it. */
export interface Formatted {
  sections: { text: string; image: string | null }[];
}

type Arguments = readonly unknown[];
type Operator = (args: Arguments, subject: Subject) => unknown;

/** The value of an expression; whatever is not one is its own value. */
export function evaluate(expression: unknown, subject: Subject): unknown {
  if (!Array.isArray(expression)) return expression;
  const [name, ...args] = expression as [unknown, ...unknown[]];
  // A list of numbers, such as the lengths of dashes, is a value.
  if (typeof name !== 'string') return expression;
  const operator = OPERATORS[name];
  if (!operator) throw new Error(`The drawing does not know the expression "${name}".`);
  return operator(args, subject);
}

/** Whether a filter lets a feature through; without a filter all pass. */
export const passes = (filter: unknown, subject: Subject): boolean =>
  filter === undefined || evaluate(filter, subject) === true;

/** Whether an expression depends on what the pointer rests on. */
export const asksForHover = (expression: unknown): boolean =>
  Array.isArray(expression) &&
  ((expression[0] === 'feature-state' && expression[1] === 'hover') || expression.some(asksForHover));

const compare =
  (holds: (a: number, b: number) => boolean): Operator =>
  ([a, b], subject) =>
    holds(evaluate(a, subject) as number, evaluate(b, subject) as number);

const OPERATORS: Readonly<Record<string, Operator>> = {
  literal: ([value]) => value,
  zoom: (_, { zoom }) => zoom,
  'geometry-type': (_, { geometry }) => geometry,
  'feature-state': ([name], { hovered, chosen = false }) =>
    name === 'hover' ? hovered : name === 'chosen' ? chosen : null,
  get([key, object], subject) {
    const from = object === undefined ? subject.properties : (evaluate(object, subject) as Record<string, unknown>);
    return from[String(evaluate(key, subject))] ?? null;
  },
  in([needle, haystack], subject) {
    const all = evaluate(haystack, subject);
    const sought = evaluate(needle, subject);
    return typeof all === 'string' ? all.includes(String(sought)) : Array.isArray(all) && all.includes(sought);
  },
  '==': ([a, b], subject) => evaluate(a, subject) === evaluate(b, subject),
  '!=': ([a, b], subject) => evaluate(a, subject) !== evaluate(b, subject),
  '<': compare((a, b) => a < b),
  '<=': compare((a, b) => a <= b),
  '>': compare((a, b) => a > b),
  '>=': compare((a, b) => a >= b),
  '!': ([value], subject) => !evaluate(value, subject),
  all: (args, subject) => args.every((each) => evaluate(each, subject) === true),
  any: (args, subject) => args.some((each) => evaluate(each, subject) === true),
  case(args, subject) {
    for (let i = 0; i + 1 < args.length; i += 2) {
      if (evaluate(args[i], subject) === true) return evaluate(args[i + 1], subject);
    }
    return evaluate(args.at(-1), subject);
  },
  match([input, ...args], subject) {
    const value = evaluate(input, subject);
    for (let i = 0; i + 1 < args.length; i += 2) {
      const label = args[i];
      if (Array.isArray(label) ? label.includes(value) : label === value) return evaluate(args[i + 1], subject);
    }
    return evaluate(args.at(-1), subject);
  },
  step([input, first, ...stops], subject) {
    const value = evaluate(input, subject) as number;
    let found = first;
    for (let i = 0; i + 1 < stops.length && value >= (stops[i] as number); i += 2) found = stops[i + 1];
    return evaluate(found, subject);
  },
  interpolate([, input, ...stops], subject) {
    const value = evaluate(input, subject) as number;
    const at = (i: number) => stops[i] as number;
    const out = (i: number) => evaluate(stops[i + 1], subject) as number;
    let i = 0;
    while (i + 2 < stops.length && value >= at(i + 2)) i += 2;
    if (value <= at(0) || i + 2 >= stops.length) return out(i);
    return out(i) + ((out(i + 2) - out(i)) * (value - at(i))) / (at(i + 2) - at(i));
  },
  number: (args, subject) => firstOf('number', args, subject),
  boolean: (args, subject) => firstOf('boolean', args, subject),
  'to-number': ([value], subject) => Number(evaluate(value, subject)),
  'to-string': ([value], subject) => String(evaluate(value, subject) ?? ''),
  downcase: ([value], subject) => String(evaluate(value, subject)).toLowerCase(),
  concat: (args, subject) => args.map((each) => String(evaluate(each, subject) ?? '')).join(''),
  image: ([name], subject) => ({ image: String(evaluate(name, subject)) }),
  format(args, subject): Formatted {
    // Each text or mark is followed by its options, which the drawing has no use for.
    const contents = args.filter((_, i) => i % 2 === 0).map((each) => evaluate(each, subject));
    return {
      sections: contents.map((each) =>
        isImage(each) ? { text: '', image: each.image } : { text: String(each ?? ''), image: null },
      ),
    };
  },
};

const isImage = (value: unknown): value is { image: string } =>
  typeof value === 'object' && value !== null && 'image' in value;

function firstOf(type: 'number' | 'boolean', args: Arguments, subject: Subject): unknown {
  const values = args.map((each) => evaluate(each, subject));
  const found = values.find((value) => typeof value === type);
  if (found === undefined) throw new Error(`None of ${JSON.stringify(values)} is a ${type}.`);
  return found;
}
