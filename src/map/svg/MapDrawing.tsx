import { memo, type CSSProperties, type ReactNode } from 'react';
import { markup } from '../../ui/trusted.ts';
import { symbolOf } from '../images.ts';
import type { Drawing, Item, ShapeItem, TextItem } from './draw.ts';
import { familyOf } from './lettering.ts';

interface Props {
  /** What the names of its shapes and marks begin with: two drawings of one page need two. */
  id: string;
  drawing: Drawing;
}

/** A drawing's elements, for an <svg> of its size. Each shape and mark is written once and used where it is painted. */
export const MapDrawing = memo(function MapDrawing({ id, drawing }: Props) {
  const marks = new Set(drawing.items.flatMap(marksOf));
  return (
    <g aria-hidden="true">
      <defs>
        {[...drawing.paths].map(([key, path]) => (
          <path key={key} id={`${id}${key}`} d={path} />
        ))}
        {[...marks].map((name) => (
          // The atlas's own marks, as text: nothing in them comes from outside.
          <g key={name} id={`${id}${name}`} dangerouslySetInnerHTML={{ __html: markup(symbolOf(name).svg) }} />
        ))}
      </defs>
      {drawing.sea !== 'none' && <rect width={drawing.size.width} height={drawing.size.height} fill={drawing.sea} />}
      {drawing.items.map((item, i) => (
        // The order of drawing is what tells two items apart: a layer may put several on one place.
        // oxlint-disable-next-line react/no-array-index-key
        <g key={i} data-layer={item.id}>
          {elementOf(item, id)}
        </g>
      ))}
    </g>
  );
});

const marksOf = (item: Item): string[] =>
  item.kind === 'mark' ? [item.name] : item.kind === 'text' && item.mark ? [item.mark.name] : [];

function elementOf(item: Item, id: string): ReactNode {
  switch (item.kind) {
    case 'shape':
      return <PaintedShape item={item} id={id} />;
    case 'ring':
      return <circle cx={item.x} cy={item.y} r={item.radius} {...attributes(item.paint)} />;
    case 'mark':
      return <MarkAt {...item} id={id} />;
    case 'text':
      return <Name item={item} id={id} />;
  }
}

const PaintedShape = ({ item, id }: { item: ShapeItem; id: string }) => (
  <g {...attributes(item.paint)}>
    {item.paths.map((path) => (
      <use key={path} href={`#${id}${path}`} />
    ))}
  </g>
);

interface MarkProps {
  id: string;
  name: string;
  x: number;
  y: number;
  rotate?: number;
  scale?: number;
}

function MarkAt({ id, name, x, y, rotate = 0, scale = 1 }: MarkProps) {
  const { width, height } = symbolOf(name);
  const turned = rotate ? ` rotate(${rotate})` : '';
  const sized = scale === 1 ? '' : ` scale(${scale})`;
  return (
    <use
      href={`#${id}${name}`}
      transform={`translate(${x} ${y})${turned}${sized} translate(${-width / 2} ${-height / 2})`}
    />
  );
}

function Name({ item, id }: { item: TextItem; id: string }) {
  const { font, lines, mark, paint } = item;
  const style: CSSProperties = {
    fontFamily: familyOf(font),
    fontWeight: font.weight,
    fontSize: font.size,
    letterSpacing: font.spacing ? `${font.spacing}em` : undefined,
    paintOrder: 'stroke',
  };
  return (
    <>
      <text style={style} strokeLinejoin="round" {...attributes(paint)}>
        {lines.map(({ text, x, y }) => (
          <tspan key={`${x} ${y}`} x={x.toFixed(1)} y={y.toFixed(1)}>
            {text}
          </tspan>
        ))}
      </text>
      {mark && <MarkAt id={id} name={mark.name} x={Math.round(mark.x)} y={Math.round(mark.y)} />}
    </>
  );
}

/** React writes SVG's attributes in camel case. */
function attributes(paint: ShapeItem['paint']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(paint).map(([name, value]) => [
      name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}
