import type { Place } from '../../../content/types.ts';
import type { PlanningMessages } from '../../../i18n/planning/messages.ts';
import type { OwnLayer } from '../../ownLayers/ownLayer.ts';
import type { Condition } from './condition.ts';

/** A condition as its chip calls it, with what counts where that is not the usual. */
export function conditionInWords(
  condition: Condition,
  places: readonly Place[],
  layers: readonly Pick<OwnLayer, 'id' | 'name'>[],
  { where }: Pick<PlanningMessages, 'where'>,
): string {
  const { counting } = condition;
  const shape = shapeInWords(condition, places, layers, where);
  if (counting === 'reaching') return shape;
  return where.named(shape, counting === 'wide' ? where.countedWide : where.countedInside);
}

function shapeInWords(
  condition: Condition,
  places: readonly Place[],
  layers: readonly Pick<OwnLayer, 'id' | 'name'>[],
  where: PlanningMessages['where'],
): string {
  const layerName = (of: string) => layers.find(({ id }) => id === of)?.name ?? of;
  switch (condition.kind) {
    case 'near-place': {
      const place = places.find(({ id }) => id === condition.place);
      return where.nearPlace(condition.km, place?.label ?? place?.name ?? condition.place);
    }
    case 'near-border':
      return where.nearBorder(condition.km, where.borders[condition.border]);
    case 'near-layer':
      return where.nearPlace(condition.km, layerName(condition.layer));
    case 'in-layer':
      return where.inLayer(layerName(condition.layer));
    case 'polygon':
      return where.polygon(condition.corners.length);
    case 'box':
      return where.box;
  }
}
