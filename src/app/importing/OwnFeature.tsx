import { ImportingContext } from '../../i18n/importing/context.ts';
import { OwnFeatureCard } from '../../importing/OwnFeatureCard.tsx';
import { useImportWords } from './useImportWords.ts';

/** The card of an own layer's feature, with its words around it. */
export function OwnFeature() {
  const words = useImportWords();
  return (
    words && (
      <ImportingContext value={words}>
        <OwnFeatureCard />
      </ImportingContext>
    )
  );
}
