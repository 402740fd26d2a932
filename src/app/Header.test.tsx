import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show, view } from '../../tests/helpers/render.tsx';
import { useSession } from '../state/store.ts';
import type { View } from '../state/view.ts';
import { Header } from './Header.tsx';

const share = vi.fn<() => void>();
const keys = vi.fn<() => void>();
const print = vi.fn<() => void>();
const headerAt = (at: Partial<View> = {}, copied = false) =>
  show(() => <Header copied={copied} onShare={share} onPrint={print} onKeys={keys} />, at);

const languages = () => within(screen.getByRole('navigation', { name: /Language|語言/ })).getAllByRole('link');

test('offers the same view in each language, each named in itself, as a real link', async () => {
  await headerAt({ place: 'nansha', areas: ['financial-services'], language: 'zh-Hant' });
  expect(languages().map((link) => [link.getAttribute('href'), link.getAttribute('lang'), link.ariaLabel])).toEqual([
    ['?lang=en&place=nansha&area=financial-services', 'en', 'English'],
    ['?lang=zh-Hant&place=nansha&area=financial-services', 'zh-Hant', '繁體中文'],
    ['?lang=zh-Hans&place=nansha&area=financial-services', 'zh-Hans', '简体中文'],
  ]);
  expect(languages().map((link) => link.getAttribute('aria-current'))).toEqual([null, 'true', null]);
});

test('choosing a language shows it, says so to the browser, and keeps what is open', async () => {
  const { user } = await headerAt({ place: 'nansha' });
  await user.click(screen.getByRole('link', { name: '繁體中文' }));
  await waitFor(() => expect(view().language).toBe('zh-Hant'));
  expect(useSession.getState().content?.language).toBe('zh-Hant');
  expect(document.documentElement.lang).toBe('zh-Hant');
  expect(view().place).toBe('nansha');
  expect(localStorage.getItem('atlas-language')).toBe('zh-Hant');
});

test('the theme’s button says where it leads', async () => {
  const { user } = await headerAt();
  await user.click(screen.getByRole('button', { name: 'Switch to the dark theme' }));
  expect(useSession.getState().theme).toBe('dark');
  await user.click(screen.getByRole('button', { name: 'Switch to the light theme' }));
  expect(useSession.getState().theme).toBe('light');
});

test('the view can be shared', async () => {
  const { user } = await headerAt();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  await user.click(screen.getByRole('button', { name: 'Share this view' }));
  expect(share).toHaveBeenCalledOnce();
});

test('the menu prints', async () => {
  const { user } = await headerAt();
  await user.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
});

test('a link that was copied without the dialog is said, to screen readers too', async () => {
  await headerAt({}, true);
  expect(screen.getByRole('status')).toHaveTextContent('Link copied');
});
