import { useState } from 'react';
import { usePlanningWords } from '../../i18n/planning/context.ts';
import { SavedViews } from '../../saved/SavedViews.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { SlotProps } from './slots.ts';

/** Opens the list of views that are kept in this browser. */
export function SavedButton({ content }: SlotProps) {
  const { saved } = usePlanningWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className="outlined-button" onClick={() => setIsOpen(true)}>
        <Icon name="bookmark" />
        {saved.button}
      </button>
      {isOpen && <SavedViews content={content} onClose={() => setIsOpen(false)} />}
    </>
  );
}
