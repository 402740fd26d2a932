import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { PrintFoot } from './PrintFoot.tsx';
import { PrintHead } from './PrintHead.tsx';
import { usePrinting } from './usePrinting.ts';

afterEach(() => vi.useRealTimers());

test('the head says what is printed, and that its map is missing where it is', async () => {
  await show(() => <PrintHead title="Nansha District" filters="7 of 44 initiatives · Planned" map={null} />);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Nansha District');
  expect(screen.getByText('7 of 44 initiatives · Planned')).toBeInTheDocument();
  expect(screen.getByText(/The map had not loaded/)).toBeInTheDocument();
});

test('with the map it says nothing is missing', async () => {
  await show(() => <PrintHead title="Nansha District" filters={null} map={<svg role="img" aria-label="Map" />} />);
  expect(screen.getByRole('img', { name: 'Map' })).toBeInTheDocument();
  expect(screen.queryByText(/The map had not loaded/)).toBeNull();
});

test('the foot says how current it is, when it was printed, where it is, and who made what', async () => {
  const address = 'https://atlas.example/?lang=en&place=nansha';
  await show(() => <PrintFoot address={address} asOf="2023-03-21" printed={new Date(2026, 0, 5, 23, 59)} />);
  expect(screen.getByText('21 March 2023')).toBeInTheDocument();
  // The reader's own day, however late in it.
  expect(screen.getByText('5 January 2026')).toBeInTheDocument();
  expect(screen.getByText(address)).toBeInTheDocument();
  expect(screen.getByText(/Boundaries are indicative · © OpenStreetMap contributors/)).toBeInTheDocument();
});

const measure = vi.fn<() => number>(() => 760);
function Page() {
  const printing = usePrinting(measure);
  return (
    <div className="panel-body">
      <details data-testid="folded">
        <summary>More</summary>
      </details>
      <details data-testid="open" open>
        <summary>More</summary>
      </details>
      {printing && <p>Printed, {printing.measured} wide</p>}
    </div>
  );
}
const isOpen = (name: string) => screen.getByTestId<HTMLDetailsElement>(name).open;

test('before the browser prints the page is another, with nothing folded; after, it is as before', async () => {
  await show(() => <Page />);
  expect(measure).not.toHaveBeenCalled();
  act(() => void dispatchEvent(new Event('beforeprint')));
  expect(screen.getByText('Printed, 760 wide')).toBeInTheDocument();
  expect([isOpen('folded'), isOpen('open')]).toEqual([true, true]);
  // Some browsers say it twice.
  act(() => void dispatchEvent(new Event('beforeprint')));
  expect(measure).toHaveBeenCalledOnce();
  act(() => void dispatchEvent(new Event('afterprint')));
  expect(screen.queryByText(/Printed/)).toBeNull();
  expect([isOpen('folded'), isOpen('open')]).toEqual([false, true]);
});
