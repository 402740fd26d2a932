import type { ReactNode } from 'react';
import { useWords } from '../i18n/context.ts';

interface Props {
  /** What is open, in words. */
  title: string;
  /** What the list is narrowed to; null where it is not. */
  filters: string | null;
  /** The drawing of the map with its legend; null where the page was printed before there was one. */
  map: ReactNode;
}

/** The top of a printed page: what it is about, and the map. */
export function PrintHead({ title, filters, map }: Props) {
  const { t } = useWords();
  return (
    <div className="print-head">
      <p className="print-atlas">
        {t.atlas} · {t.region}
      </p>
      <h1>{title}</h1>
      {filters && <p>{filters}</p>}
      {map ?? <p className="print-missing">{t.print.noMap}</p>}
    </div>
  );
}
