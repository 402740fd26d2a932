import { beforeEach, expect, test } from 'vitest';
import { goToChosen } from './goToChosen.ts';

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

beforeEach(() => {
  document.body.innerHTML = `<input />
    <main id="panel"><h1 tabindex="-1">Initiative</h1>
    <ol><li data-follow-up="later"><h3 tabindex="-1">Later</h3></li></ol></main>`;
});

test('a record is read from its heading', () => {
  find('input')?.focus();
  goToChosen('record');
  expect(document.activeElement).toBe(find('h1'));
});

test('where the panel has led on to a follow-up, the focus stays there', () => {
  find('h3')?.focus();
  goToChosen('record');
  expect(document.activeElement).toBe(find('h3'));
});
