/** Whether what a browser has kept is a layer: an older or newer version may have written it, or a hand. */
import type { LayerHead } from './keep.ts';
import { OWN_COLOURS, type OwnFeatures } from './ownLayer.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const areNumbers = (value: unknown, length: number) =>
  Array.isArray(value) && value.length === length && value.every(Number.isFinite);

export function isLayerHead(value: unknown): value is LayerHead {
  if (!isObject(value)) return false;
  const { id, name, colour, visible, filter, fields, nameField, bounds, counts, order } = value;
  return (
    isText(id) &&
    /^my-[a-z0-9]+$/.test(id) &&
    isText(name) &&
    OWN_COLOURS.some((known) => known === colour) &&
    typeof visible === 'boolean' &&
    (filter === null || isFilter(filter)) &&
    Array.isArray(fields) &&
    fields.every(isText) &&
    (nameField === null || isText(nameField)) &&
    areNumbers(bounds, 4) &&
    isObject(counts) &&
    areNumbers([counts['points'], counts['lines'], counts['areas']], 3) &&
    Number.isFinite(order)
  );
}

const isFilter = (value: unknown) =>
  isObject(value) &&
  (value['field'] === null || isText(value['field'])) &&
  (value['test'] === 'contains' || value['test'] === 'equals') &&
  isText(value['text']);

/** Looks at each feature's frame; its coordinates were judged when they came. */
export const isOwnFeatures = (value: unknown): value is OwnFeatures =>
  isObject(value) &&
  Array.isArray(value['features']) &&
  value['features'].every(
    (feature: unknown, at) =>
      isObject(feature) &&
      feature['id'] === at &&
      isObject(feature['properties']) &&
      isObject(feature['geometry']) &&
      Array.isArray(feature['geometry']['coordinates']),
  );
