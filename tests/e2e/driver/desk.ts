import { expect, type Locator, type Page } from '@playwright/test';

/** Where a story is shown to the room, or to the speaker. Scenes count from 1. */
abstract class Screen {
  constructor(readonly page: Page) {}

  abstract shows(scene: number): Promise<void>;

  async press(key: string) {
    await this.page.keyboard.press(key);
  }

  scene(): string | null {
    return new URL(this.page.url()).searchParams.get('scene');
  }
}

export class StageWindow extends Screen {
  static async open(page: Page, query: string): Promise<StageWindow> {
    const stage = new StageWindow(page);
    await page.goto(`./${query}`);
    await expect(stage.band).toBeVisible();
    return stage;
  }

  get band(): Locator {
    return this.page.locator('.stage-words h1');
  }

  async shows(scene: number) {
    await expect(this.band).toBeVisible();
    await expect(this.page.locator('.stage-scenes [aria-current]')).toHaveText(new RegExp(`^${scene}\\.`));
  }

  get presenterButton(): Locator {
    return this.page.getByRole('button', { name: 'Presenter window' });
  }

  /** By the keyboard: under a pointer the controls hide themselves after a while, and a busy machine is slow. */
  async pressPresenterButton() {
    await this.presenterButton.focus();
    await this.page.keyboard.press('Enter');
  }

  async openPresenter(): Promise<PresenterScreen> {
    const opened = this.page.context().waitForEvent('page');
    await this.pressPresenterButton();
    const presenter = new PresenterScreen(await opened);
    await expect(presenter.notes).toBeVisible();
    return presenter;
  }
}

export class PresenterScreen extends Screen {
  get notes(): Locator {
    return this.page.locator('.presenter-text');
  }

  async shows(scene: number) {
    await expect(this.page.locator('.presenter')).toHaveAttribute('data-scene', String(scene));
  }

  async isLinked(link: 'alone' | 'waiting' | 'joined' | 'closed') {
    await expect(this.page.locator('.presenter')).toHaveAttribute('data-link', link);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  get openStage(): Locator {
    return this.page.getByRole('link', { name: 'Open the stage at this scene' });
  }

  /** Seconds that the whole story has run. */
  async elapsed(): Promise<number> {
    const text = await this.page.locator('.clocks > div').nth(1).locator('strong').innerText();
    const [minutes = 0, seconds = 0] = text.split(':').map(Number);
    return 60 * minutes + seconds;
  }
}
