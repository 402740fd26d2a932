import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface Props {
  area: string;
  icon: IconName;
  /** Its side in CSS pixels. */
  size?: 24 | 26 | 28 | 30;
}

/** A co-operation area's icon on its colour, always beside its name: never colour alone. */
export function AreaTile({ area, icon, size = 30 }: Props) {
  return (
    <span className="area-tile" data-tile={area} data-size={size}>
      <Icon name={icon} size={Math.round(size * 0.6)} />
    </span>
  );
}
