import { useImportingWords } from '../i18n/importing/context.ts';
import type { Choice, Summary } from './worker/messages.ts';
import type { Options } from './worker/options.ts';
import { CRS, ENCODINGS, type Crs, type Encoding } from './worker/source.ts';

interface Props {
  summary: Summary;
  choice: Choice;
  options: Options;
  seemsSwapped: boolean;
  /** What is guessed of the file will be guessed anew. */
  isReading: boolean;
  /** The file is read again. */
  onChoice: (choice: Choice) => void;
  /** Its rows are judged again. */
  onOptions: (options: Options) => void;
}

/** How a file is to be read: all of it is proposed, and what is a guess says so. */
export function ReadingOptions({ summary, choice, options, seemsSwapped, isReading, onChoice, onOptions }: Props) {
  const { options: words } = useImportingWords();
  const { text, sheets, fields, unknownCrs, saysCrs, kind } = summary;
  const column = (which: 'x' | 'y' | 'nameField', label: string, empty: string) => (
    <label>
      <span>{label}</span>
      <select
        data-option={which}
        disabled={isReading}
        value={options[which] ?? ''}
        onChange={({ target }) => onOptions({ ...options, [which]: target.value === '' ? null : target.value })}
      >
        <option value="">{empty}</option>
        {fields.map((field) => (
          <option key={field} value={field}>
            {field}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset className="own-fields import-options">
      <legend>{words.title}</legend>
      {text && !text.sure && (
        <label>
          <span>{words.encoding}</span>
          <select
            data-option="encoding"
            value={choice.encoding ?? text.encoding}
            onChange={({ target }) => onChoice({ ...choice, encoding: target.value as Encoding })}
          >
            {ENCODINGS.map((encoding) => (
              <option key={encoding} value={encoding}>
                {words.encodings[encoding]}
              </option>
            ))}
          </select>
          <span className="note">{words.encodingGuessed}</span>
        </label>
      )}
      {sheets && sheets.names.length > 1 && (
        <label>
          <span>{summary.format === 'xlsx' ? words.sheet : words.table}</span>
          <select
            data-option="part"
            value={choice.part ?? sheets.read}
            onChange={({ target }) => onChoice({ ...choice, part: target.value })}
          >
            {sheets.names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {kind === 'table' && column('x', words.x, words.notChosen)}
      {kind === 'table' && column('y', words.y, words.notChosen)}
      {column('nameField', words.nameField, words.none)}
      <label>
        <span>{words.crs}</span>
        <select
          data-option="crs"
          disabled={isReading}
          value={options.crs}
          onChange={({ target }) => onOptions({ ...options, crs: target.value as Crs })}
        >
          {CRS.map((crs) => (
            <option key={crs} value={crs}>
              {words.crsNames[crs]}
            </option>
          ))}
        </select>
        <span className="note">{saysCrs ? words.crsSaid : words.crsGuessed}</span>
      </label>
      {unknownCrs && <p className="own-warning">{words.unknownCrs(unknownCrs)}</p>}
      {options.crs === 'gcj02' && <p className="own-warning">{words.gcjWarning}</p>}
      {(seemsSwapped || options.swapped) && (
        <p className="own-warning import-swap">
          {seemsSwapped ? words.seemsSwapped : words.swapped}
          <button
            type="button"
            className="button"
            data-option="swap"
            disabled={isReading}
            onClick={() => onOptions({ ...options, swapped: !options.swapped })}
          >
            {words.swap}
          </button>
        </p>
      )}
    </fieldset>
  );
}
