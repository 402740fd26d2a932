import { useWords } from '../i18n/context.ts';
import { creditLine, NO_DEPLOYMENT } from '../state/deployment.ts';
import { todayOf } from '../state/today.ts';

interface Props {
  /** The complete address of what is printed. */
  address: string;
  /** The day that the record speaks of, as YYYY-MM-DD; null where there is none. */
  asOf: string | null;
  printed: Date;
}

/** The end of a printed page: how current it is, where it can be found again, and who made what. */
export function PrintFoot({ address, asOf, printed }: Props) {
  const { t, date } = useWords();
  return (
    <div className="print-foot">
      <dl>
        {asOf && (
          <>
            <dt>{t.print.asOf}</dt>
            <dd>{date(asOf)}</dd>
          </>
        )}
        <dt>{t.print.printed}</dt>
        <dd>{date(todayOf(printed))}</dd>
        <dt>{t.print.address}</dt>
        <dd className="print-address">{address}</dd>
      </dl>
      <p>{creditLine(t, NO_DEPLOYMENT)}</p>
      <ul>
        {[...t.creditsText, ...t.creditsRest].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
