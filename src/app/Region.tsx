/**
 * A part of the page that may fail by itself: what stands beside it goes on. The error is kept for the diagnostics, and
 * a sentence says what to do.
 */
import { Component, type ReactNode } from 'react';
import { keepError } from '../diagnosis/errors.ts';
import { WordsContext } from '../i18n/context.ts';

interface Props {
  children: ReactNode;
  /** What stands here when there are no words to say it in. */
  wordless?: ReactNode;
}

export class Region extends Component<Props, { failed: boolean }> {
  static override contextType = WordsContext;
  declare context: React.ContextType<typeof WordsContext>;
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    keepError(error);
  }

  override render() {
    const { children, wordless } = this.props;
    if (!this.state.failed) return children;
    if (!this.context) return wordless;
    const { t } = this.context;
    return (
      <div className="region-failed" role="alert">
        <p>{t.faults.stopped}</p>
        <button type="button" className="button" onClick={() => this.setState({ failed: false })}>
          {t.retry}
        </button>
      </div>
    );
  }
}
