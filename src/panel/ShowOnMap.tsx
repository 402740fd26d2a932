import { useWords } from '../i18n/context.ts';
import { Icon } from '../ui/Icon.tsx';

/** From the text to the map, with what is open in sight; nothing where the map has nothing to show. */
export function ShowOnMap({ onShowOnMap }: { onShowOnMap: (() => void) | null }) {
  const { t } = useWords();
  if (!onShowOnMap) return null;
  return (
    <button type="button" className="chip show-on-map" onClick={onShowOnMap}>
      <Icon name="map" size={18} />
      {t.showOnMap}
    </button>
  );
}
