/** What the panel shows of what is known from outside the plenaries' documents: it comes later than the panel. */
import type { ComponentType } from 'react';
import type { Content, Place, Row } from '../content/types.ts';

export interface TimeParts {
  /** Over the list of all: the day, and where else there is something. */
  Home: ComponentType<{ content: Content }>;
  /** The day chosen, and that the plenary was held after it where that is so. */
  ShownDay: ComponentType<{ content: Content }>;
  /** Status, since when, and what says so. */
  Status: ComponentType<{ content: Content; initiative: Row }>;
  FollowUps: ComponentType<{ content: Content; initiative: Row }>;
  OfPlace: ComponentType<{ content: Content; place: Place }>;
  /** Of a row that no document at hand has a paragraph for. */
  StatementSource: ComponentType<{ content: Content; initiative: Row }>;
  /** For an initiative of a plenary after the day shown. */
  NotYet: ComponentType<{ content: Content }>;
}
