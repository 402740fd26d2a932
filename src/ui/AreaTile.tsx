import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

/** A co-operation area's icon on its colour, always beside its name: never colour alone. */
export function AreaTile({ area, icon, size = 30 }: { area: string; icon: IconName; size?: number }) {
  return (
    <span className="area-tile" style={{ background: `var(--${area})`, width: size, height: size }}>
      <Icon name={icon} size={Math.round(size * 0.6)} />
    </span>
  );
}
